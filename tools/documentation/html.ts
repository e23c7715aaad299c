const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes text for use in an HTML element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? '')

/** The subset of CommonMark that our descriptions use, as HTML: paragraphs, `code` and **bold**. */
export const renderText = (text: string): string =>
  text
    .split('\n\n')
    .map((paragraph) => {
      const safe = escapeHtml(paragraph)
      return `<p>${safe.replace(/`([^`]+)`/g, '<code>$1</code>').replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')}</p>`
    })
    .join('\n')
