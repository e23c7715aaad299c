import type { ComposedMail, MailDocument } from './mail-document.ts'
import { renderHtml } from './render-html.ts'
import { plain, renderText } from './render-text.ts'

/** A document as a mail: its subject, and its body as text and as HTML. */
export const composeMail = (document: MailDocument): ComposedMail => ({
  subject: plain(document.subject),
  text: renderText(document),
  html: renderHtml(document),
})
