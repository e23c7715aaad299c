import { type AlertFacts, alertDocument } from './alert-document.ts'
import type { ComposedMail } from './mail-document.ts'
import { renderHtml } from './render-html.ts'
import { renderText } from './render-text.ts'

/** The mail of a notice: a pure function of its facts. Everything a caller wrote is escaped. */
export const composeAlert = (facts: AlertFacts): ComposedMail => {
  const document = alertDocument(facts)
  return { subject: document.subject, text: renderText(document), html: renderHtml(document) }
}
