import type { ComposedMail } from '../../platform/mail/rendering/mail-document.ts'
import { renderHtml } from '../../platform/mail/rendering/render-html.ts'
import { renderText } from '../../platform/mail/rendering/render-text.ts'
import { type AlertFacts, alertDocument } from './alert-document.ts'

/** The mail of a notice: a pure function of its facts. Everything a caller wrote is escaped. */
export const composeAlert = (facts: AlertFacts): ComposedMail => {
  const document = alertDocument(facts)
  return { subject: document.subject, text: renderText(document), html: renderHtml(document) }
}
