import type { ComposedMail, MailDocument } from '../../../platform/mail/rendering/mail-document.ts'
import { renderHtml } from '../../../platform/mail/rendering/render-html.ts'
import { renderText } from '../../../platform/mail/rendering/render-text.ts'
import { decidedDocument, notHeldDocument, type Reader, sealedDocument } from './draw-mail-document.ts'
import type { DrawMailFacts, MonthFacts } from './draw-mail-facts.ts'
import { summaryDocument } from './draw-mail-summary.ts'

const composed = (document: MailDocument): ComposedMail => ({
  subject: document.subject,
  text: renderText(document),
  html: renderHtml(document),
})

const withList = (mail: ComposedMail, { draw }: DrawMailFacts): ComposedMail => ({
  ...mail,
  attachments: [
    { name: `lista-${draw.groupId}-${draw.month}.json`, type: 'application/json', content: draw.list },
  ],
})

/** The mail of a sealed list, or of one without a draw: with the list's exact bytes as text and attached. */
export const composeSealed = (facts: DrawMailFacts, reader: Reader): ComposedMail => {
  const document = facts.list.reason === undefined ? sealedDocument : notHeldDocument
  return withList(composed(document(facts, reader)), facts)
}

/** The mail of a decided draw. Throws when it is not decided. */
export const composeDecided = (facts: DrawMailFacts, reader: Reader): ComposedMail =>
  withList(composed(decidedDocument(facts, reader)), facts)

/** The month's summary. */
export const composeSummary = (facts: MonthFacts): ComposedMail => composed(summaryDocument(facts))
