const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML shows it, in an element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? '')

/** What our descriptions use of CommonMark: paragraphs, `code` and **bold**. */
export const renderText = (text: string): string =>
  text
    .split('\n\n')
    .map((paragraph) => {
      const safe = escapeHtml(paragraph)
      return `<p>${safe.replace(/`([^`]+)`/g, '<code>$1</code>').replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')}</p>`
    })
    .join('\n')
