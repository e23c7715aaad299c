import { createHash } from 'node:crypto'
import { escapeHtml } from './html.ts'
import { pageStyle } from './style.ts'

/** Every page of the documentation, in the order of the header's links; the label is in the page's own language. */
const links = [
  { path: '/docs', label: 'API', language: 'en' },
  { path: '/docs/client', label: 'Client guide', language: 'en' },
  { path: '/docs/errors', label: 'Errors', language: 'en' },
  { path: '/docs/events', label: 'Events', language: 'en' },
  { path: '/docs/draw', label: 'El sorteo', language: 'es' },
  { path: '/docs/draw-rules', label: 'Draw rules', language: 'en' },
] as const

type SitePath = (typeof links)[number]['path']

/** The header with the links to every page; `current` is the page that contains it. */
export const siteHeader = (current: SitePath): string => {
  const items = links.map(
    ({ path, label, language }) =>
      `<a href="${path}" lang="${language}" hreflang="${language}"${path === current ? ' aria-current="page"' : ''}>${label}</a>`,
  )
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
${siteHeader(page.path)}
<main>
${page.body}
</main>
</body>
</html>
`
