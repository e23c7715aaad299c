import { composeMail } from '../../../platform/mail/rendering/compose-mail.ts'
import type { ComposedMail } from '../../../platform/mail/rendering/mail-document.ts'
import { decidedDocument, notHeldDocument, sealedDocument } from './draw-mail-document.ts'
import { listFileName, type Reader } from './draw-mail-parts.ts'
import type { DrawMailFacts, MonthFacts } from './draw-mail-facts.ts'
import { summaryDocument } from './draw-mail-summary.ts'

const withList = (mail: ComposedMail, facts: DrawMailFacts): ComposedMail => ({
  ...mail,
  attachments: [{ name: listFileName(facts), type: 'application/json', content: facts.draw.list }],
})

/** The e-mail about a sealed list, with or without a draw: contains the list's exact bytes, inline and attached. */
export const composeSealed = (facts: DrawMailFacts, reader: Reader): ComposedMail => {
  const document = facts.list.reason === undefined ? sealedDocument : notHeldDocument
  return withList(composeMail(document(facts, reader)), facts)
}

/** The e-mail about a decided draw, with the list's exact bytes. Throws if it is undecided. */
export const composeDecided = (facts: DrawMailFacts, reader: Reader): ComposedMail =>
  withList(composeMail(decidedDocument(facts, reader)), facts)

/** The e-mail to Asortis with a month's summary. */
export const composeSummary = (facts: MonthFacts): ComposedMail => composeMail(summaryDocument(facts))
