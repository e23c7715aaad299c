import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { PrivacyRecipient } from '../../directory/rights/open-rights.ts'
import type { NewMail } from '../../mails/mail/mail.ts'
import type { Fact } from '../../platform/mail/rendering/mail-document.ts'
import type { MailDocument } from '../../platform/mail/rendering/mail-document.ts'
import { own, say } from '../../platform/mail/rendering/mail-text.ts'
import { languageOf } from '../../platform/words/language.ts'
import { dayInWords, instantInWords } from '../../platform/words/local-words.ts'
import { keys } from '../keys.ts'
import type { RightsRequest } from '../register/rights-request.ts'
import { type RequestNews, requestMailWords } from './request-mail-words.ts'

/** An open request of this customer: concluded, another's or nobody's any more, there is nothing to be told of it. */
const stillOpen = ({ dealerId, requestId, customerRef, dueBy }: RightsRequest): Fact => ({
  ...keys.rightsRequest(dealerId, requestId),
  is: { state: 'open', customerRef, dueBy },
})

type RequestMail = {
  dealer: Pick<Dealer, 'name' | 'language' | 'zone'>
  request: RightsRequest
  to: PrivacyRecipient
  what: RequestNews
}

/**
 * What the dealer's privacy people are told of a request: that it was registered, is due within a week, or tomorrow at the
 * latest. It names the customer by reference and by the call in which they asked, which tells a company's drivers apart, and
 * has no words of theirs. Each once for each customer whose it turns out to be, and none once the request is over or its
 * customer erased.
 */
export const requestMail = ({ dealer, request, to, what }: RequestMail): NewMail => {
  const language = languageOf(dealer.language)
  const reading = { language, zone: dealer.zone, now: null }
  const words = requestMailWords[language]
  const title = words.title[what]
  const due = dayInWords(request.dueBy, reading)
  const document: MailDocument = {
    language,
    subject: say`${own(title)}: ${dealer.name}`,
    title: own(title),
    lead: [own(words.lead[what](words.rights[request.right])), own(words.due(due))],
    dial: null,
    act: null,
    blocks: [
      {
        title: words.request,
        lines: [
          { type: 'value', label: own(words.customer), text: say`${request.customerRef}` },
          ...(request.callId === undefined
            ? []
            : [{ type: 'value' as const, label: own(words.call), text: say`${request.callId}` }]),
          { type: 'value', label: own(words.right), text: own(words.rights[request.right]) },
          { type: 'value', label: own(words.asked), text: own(instantInWords(request.askedAt, reading)) },
          { type: 'value', label: own(words.number), text: own(request.requestId) },
        ],
      },
    ],
    footer: [say`${dealer.name} · Asortis`],
  }
  return {
    kind: 'rights-request',
    id: [request.requestId, what, ...(request.moves === undefined ? [] : [request.moves])].join('/'),
    to,
    document,
    facts: [stillOpen(request)],
  }
}
