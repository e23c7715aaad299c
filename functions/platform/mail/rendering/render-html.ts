import type { MailDocument, MailLine } from './mail-document.ts'
import type { MailText } from './mail-text.ts'
import { outsideLine, outsideLines } from './outside-text.ts'
import { plain } from './render-text.ts'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML shows it, in content and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char] ?? '')

/** A text with every value from outside isolated, in whichever direction it is written. */
const shown = (text: MailText): string =>
  text
    .map((piece) => {
      if ('own' in piece) return escapeHtml(piece.own)
      if ('outside' in piece) {
        const style = piece.unbroken ? ' style="white-space:nowrap"' : ''
        return `<bdi dir="auto"${style}>${escapeHtml(outsideLine(piece.outside))}</bdi>`
      }
      return `<a href="${escapeHtml(piece.url)}" style="color:#1a56a0">${escapeHtml(piece.shown ?? piece.url)}</a>`
    })
    .join('')

const labelled = (label: MailText): string => {
  const colon = /[?:]$/.test(plain(label)) ? '' : ':'
  return `<span style="color:#5a6270">${shown(label)}${colon}</span> `
}

const box = 'margin:4px 0 0;padding:6px 10px;border-left:3px solid #c9ced6'

/** Each line decides its own direction, so that an Arabic line may follow a Spanish one. */
const quoted = (text: string): string =>
  outsideLines(text)
    .map((line) => `<div dir="auto">${escapeHtml(line) || '<br>'}</div>`)
    .join('')

const cell = (percent: number, colour: string) =>
  percent === 0
    ? ''
    : `<td width="${percent}%" style="width:${percent}%;height:10px;padding:0;background:${colour};font-size:1px;line-height:10px">&nbsp;</td>`

/** A bar is a cell with a background and a width, which every mail client draws; the number stands above it. */
const barHtml = (share: number): string => {
  const percent = Math.round(100 * Math.min(1, Math.max(0, share)))
  return (
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="width:100%;margin:2px 0 0;` +
    `border-collapse:collapse;table-layout:fixed"><tr>${cell(percent, '#1a56a0')}${cell(100 - percent, '#e3e6eb')}</tr></table>`
  )
}

const shownOf = (line: MailLine): string => {
  switch (line.type) {
    case 'sentence':
      return shown(line.text)
    case 'value':
      return `${labelled(line.label)}<strong>${shown(line.text)}</strong>`
    case 'bar':
      return `${labelled(line.label)}<strong>${shown(line.text)}</strong>${barHtml(line.share)}`
    case 'quote':
      return `${labelled(line.label)}<div style="${box}">${quoted(line.text)}</div>`
    case 'exact':
      return (
        labelled(line.label) +
        `<pre style="${box};white-space:pre-wrap;word-break:break-all;font-size:13px">${escapeHtml(line.text)}</pre>`
      )
  }
}

const lineHtml = (line: MailLine): string => `<div style="margin:0 0 8px">${shownOf(line)}</div>`

const blockHtml = ({ title, lines }: MailDocument['blocks'][number]) =>
  `<h2 style="font-size:16px;margin:22px 0 8px">${escapeHtml(title)}</h2>${lines.map(lineHtml).join('')}`

const buttonHtml = (address: string, colours: string, html: string) =>
  `<p style="margin:16px 0"><a href="${escapeHtml(address)}" style="display:block;padding:12px 14px;${colours};` +
  `border-radius:8px;text-decoration:none;font-size:18px;font-weight:bold;text-align:center">${html}</a></p>`

const dialHtml = ({ label, text, phone }: NonNullable<MailDocument['dial']>) =>
  buttonHtml(
    `tel:${phone}`,
    'background:#b3261e;border:2px solid #b3261e;color:#ffffff',
    `${shown(label)}: ${shown(text)}`,
  )

const actHtml = ({ label, url }: NonNullable<MailDocument['act']>) =>
  buttonHtml(url, 'background:#ffffff;border:2px solid #1a56a0;color:#1a56a0', shown(label))

// Inherited: a word longer than the screen is broken wherever it has to be, instead of widening the mail.
const breakable = 'overflow-wrap:anywhere;word-break:break-word'
// Apple's mail would otherwise link order numbers as phones, and dates as appointments.
const noDetection = '<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">'

/** A mail as HTML for a phone's screen: one column, styles inline, nothing loaded from anywhere. */
export const renderHtml = ({ language, title, lead, dial, act, blocks, footer }: MailDocument): string =>
  `<!doctype html><html lang="${escapeHtml(language)}" dir="ltr"><head><meta charset="utf-8">${noDetection}` +
  `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(plain(title))}</title></head>` +
  `<body style="margin:0;padding:16px;background:#ffffff;color:#1b1f24;font:16px/1.45 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">` +
  `<div style="max-width:600px;margin:0 auto;${breakable}"><h1 style="font-size:20px;margin:0 0 10px">${shown(title)}</h1>` +
  lead.map((text) => `<p style="margin:0 0 8px">${shown(text)}</p>`).join('') +
  (dial ? dialHtml(dial) : '') +
  (act ? actHtml(act) : '') +
  blocks.map(blockHtml).join('') +
  `<p style="margin:24px 0 0;color:#5a6270;font-size:13px">${footer.map(shown).join('<br>')}</p></div></body></html>\n`
