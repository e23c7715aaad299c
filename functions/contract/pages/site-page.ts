import { createHash } from 'node:crypto'
import { escapeHtml } from './html.ts'
import { pageStyle } from './style.ts'

/** Every page of the documentation, in the order of the header's links, which are in the language of the reader's page. */
const links = [
  { path: '/docs', language: 'en', en: 'API', es: 'API' },
  { path: '/docs/client', language: 'en', en: 'Client guide', es: 'Guía para programadores' },
  { path: '/docs/errors', language: 'en', en: 'Errors', es: 'Errores' },
  { path: '/docs/events', language: 'en', en: 'Events', es: 'Eventos' },
  { path: '/docs/draw', language: 'es', en: 'The draw', es: 'El sorteo' },
  { path: '/docs/draw-rules', language: 'en', en: 'Draw rules', es: 'Reglas del sorteo' },
] as const

type SitePath = (typeof links)[number]['path']

/** Said after a link to a page in the other language. */
const otherLanguage = { en: ' (in Spanish)', es: ' (en inglés)' }

/** The header of the page `current`, whose language is `reader`: links to every page. */
export const siteHeader = (current: SitePath, reader: 'en' | 'es'): string => {
  const items = links.map(({ path, language, [reader]: label }) => {
    const isCurrent = path === current ? ' aria-current="page"' : ''
    const inOther = language === reader ? '' : otherLanguage[reader]
    return `<a href="${path}" hreflang="${language}"${isCurrent}>${label}${inOther}</a>`
  })
  return `<nav class="site" aria-label="Fidelización">${items.join('')}</nav>`
}

/** The hash of an inline style or script, as a Content-Security-Policy names it. */
export const policyHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The Content-Security-Policy of the pages to read: their own style, and nothing else. */
export const readingPolicy = [
  "default-src 'none'",
  `style-src ${policyHash(pageStyle)}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A page to read; `body` is HTML. */
export const readingPage = (page: {
  path: SitePath
  title: string
  language: 'en' | 'es'
  body: string
}): string => `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)} · Fidelización</title>
<style>${pageStyle}</style>
</head>
<body>
${siteHeader(page.path, page.language)}
<main>
${page.body}
</main>
</body>
</html>
`
