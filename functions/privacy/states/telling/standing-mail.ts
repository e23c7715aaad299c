import type { Dealer } from '../../../directory/dealers/dealer.ts'
import type { PrivacyRecipient } from '../../../directory/rights/open-rights.ts'
import type { NewMail } from '../../../mails/mail/mail.ts'
import type { Fact } from '../../../platform/mail/rendering/mail-document.ts'
import { own, say } from '../../../platform/mail/rendering/mail-text.ts'
import type { Language } from '../../../platform/words/language.ts'

/** What a mail about cases that stand still says, in a language. */
export type StandingWords = {
  language: Language
  title: string
  lead: string[]
  /** The title of what can be done, each thing in a sentence, and what a customer is called. */
  todo: string
  sentences: string[]
  customer: string
}

/** Which mail to whom, about whom. */
type StandingMail = {
  kind: string
  id: string
  dealer: Pick<Dealer, 'name'>
  customerRef: string
  to: PrivacyRecipient
  /** What must hold when it is sent. */
  facts: readonly Fact[]
}

/** The mail to the dealer's privacy people about a customer whose cases stand still: by reference only. Pure. */
export const standingMail = (
  { kind, id, dealer, customerRef, to, facts }: StandingMail,
  { language, title, lead, todo, sentences, customer }: StandingWords,
): NewMail => ({
  ...{ kind, id, to, facts },
  document: {
    language,
    subject: say`${own(title)}: ${dealer.name}`,
    title: own(title),
    lead: lead.map(own),
    dial: null,
    act: null,
    blocks: [
      {
        title: todo,
        lines: [
          { type: 'value', label: own(customer), text: say`${customerRef}` },
          ...sentences.map((sentence) => ({ type: 'sentence' as const, text: own(sentence) })),
        ],
      },
    ],
    footer: [say`${dealer.name} · Asortis`],
  },
})
