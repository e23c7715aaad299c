import type { ComposedMail, MailDocument } from './mail-document.ts'
import { renderHtml } from './render-html.ts'
import { renderText } from './render-text.ts'

/** A document as a mail: its subject, and itself as text and as HTML, in which everything is escaped. */
export const composeMail = (document: MailDocument): ComposedMail => ({
  subject: document.subject,
  text: renderText(document),
  html: renderHtml(document),
})
