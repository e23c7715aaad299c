import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { PrivacyRecipient } from '../../directory/rights/open-rights.ts'
import type { NewMail } from '../../mails/mail/mail.ts'
import type { MailDocument } from '../../platform/mail/rendering/mail-document.ts'
import { own, say } from '../../platform/mail/rendering/mail-text.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import { languageOf } from '../../platform/words/language.ts'
import { instantInWords } from '../../platform/words/local-words.ts'
import type { BlockedAccess } from './access-item.ts'
import { openingMailWords } from './opening-mail-words.ts'

/**
 * What is told of an opening: who asked (`by`, with their name if it is known), until when it can be approved or read, who
 * approved.
 */
type OpeningNews = {
  what: 'asked' | 'approved'
  access: BlockedAccess
  by: string
  name: string | undefined
  until: string
  approver?: { by: string; name: string }
}

/**
 * The e-mails about an opening, one to each address: that it was asked for, or approved. None says whose data it is, nor the
 * reference, in which somebody may be named: an e-mail outlives what is blocked. Each once.
 */
export const openingMails = ({
  dealer,
  news: { what, access, by, name, until, approver },
  told,
}: {
  dealer: Pick<Dealer, 'name' | 'language' | 'zone'>
  news: OpeningNews
  told: readonly PrivacyRecipient[]
}): NewMail[] => {
  const language = languageOf(dealer.language)
  const reading = { language, zone: dealer.zone, now: null }
  const words = openingMailWords[language]
  const nameOf = (id: string, known: string | undefined) =>
    say`${known ?? words.somebody} (${own(id.startsWith('dealer:') ? words.ofDealer : words.ofAsortis)})`
  const value = (label: string, text: ReturnType<typeof own>) =>
    ({ type: 'value', label: own(label), text }) as const
  const document: MailDocument = {
    language,
    subject: say`${own(words.title[what])}: ${dealer.name}`,
    title: own(words.title[what]),
    lead: [own(words.lead[what](instantInWords(until, reading))), own(words.unexpected)],
    dial: null,
    act: null,
    blocks: [
      {
        title: words.opening,
        lines: [
          value(words.who, nameOf(by, name)),
          ...(approver ? [value(words.approver, nameOf(approver.by, approver.name))] : []),
          value(words.reason, own(words.reasons[access.reason])),
          value(words.asked, own(instantInWords(access.requestedAt, reading))),
          value(words.number, own(access.accessId)),
          { type: 'sentence', text: own(words.where) },
        ],
      },
    ],
    footer: [say`${dealer.name} · Asortis`],
  }
  const byAddress = new Map(told.map((one) => [recipientHash(one.email), one]))
  return [...byAddress.values()].map(({ email, name: known }) => ({
    ...{ kind: 'blocked-access', id: `${access.accessId}/${what}`, document },
    to: { email, ...(known !== undefined && { name: known }) },
  }))
}
