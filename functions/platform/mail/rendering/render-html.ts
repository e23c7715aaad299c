import type { MailDocument, MailLine } from './mail-document.ts'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML shows it, in content and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char] ?? '')

const withBreaks = (text: string) => escapeHtml(text).replace(/\r?\n/g, '<br>')
const label = (text: string) => `<span style="color:#5a6270">${escapeHtml(text)}:</span> `

const box = 'margin:4px 0 0;padding:6px 10px;border-left:3px solid #c9ced6'

const shownOf = (line: MailLine): string => {
  switch (line.type) {
    case 'sentence':
      return withBreaks(line.text)
    case 'value':
      return `${label(line.label)}<strong>${withBreaks(line.text)}</strong>`
    case 'quote':
      return `${label(line.label)}<div style="${box}">${withBreaks(line.text)}</div>`
    case 'exact':
      return (
        label(line.label) +
        `<pre style="${box};white-space:pre-wrap;word-break:break-all;font-size:13px">${escapeHtml(line.text)}</pre>`
      )
  }
}

const lineHtml = (line: MailLine): string => {
  const shown = shownOf(line)
  return `<div style="margin:0 0 8px">${shown}</div>`
}

const blockHtml = ({ title, lines }: MailDocument['blocks'][number]) =>
  `<h2 style="font-size:16px;margin:22px 0 8px">${escapeHtml(title)}</h2>${lines.map(lineHtml).join('')}`

const ringHtml = (ring: NonNullable<MailDocument['dial']>) =>
  `<p style="margin:16px 0"><a href="tel:${escapeHtml(ring.phone)}" style="display:block;padding:14px 16px;background:#b3261e;` +
  `color:#ffffff;border-radius:8px;text-decoration:none;font-size:18px;font-weight:bold;text-align:center">` +
  `${escapeHtml(ring.label)}: ${escapeHtml(ring.text)}</a></p>`

/** A mail as HTML for a phone's screen: one column, styles inline, nothing loaded from anywhere. */
export const renderHtml = ({ language, title, lead, dial: ring, blocks, footer }: MailDocument): string =>
  `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title></head>` +
  `<body style="margin:0;padding:16px;background:#ffffff;color:#1b1f24;font:16px/1.45 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">` +
  `<div style="max-width:600px;margin:0 auto"><h1 style="font-size:20px;margin:0 0 10px">${escapeHtml(title)}</h1>` +
  lead.map((text) => `<p style="margin:0 0 8px">${withBreaks(text)}</p>`).join('') +
  (ring ? ringHtml(ring) : '') +
  blocks.map(blockHtml).join('') +
  `<p style="margin:24px 0 0;color:#5a6270;font-size:13px">${footer.map(escapeHtml).join('<br>')}</p></div></body></html>\n`
