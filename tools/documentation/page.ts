import { guides } from './guides.ts'
import { escapeHtml } from './html.ts'

type Language = 'en' | 'es'
type Link = { path: string; language: Language; label: Readonly<Record<Language, string>> }

const guideLinks = Object.entries(guides).map(([name, { language, label }]) => ({
  path: `/docs/${name}`,
  language,
  label,
}))

/** Every page of the documentation, in the order of the header's links, which are in the language of the reader's page. */
const links: readonly Link[] = [
  { path: '/docs', language: 'en', label: { en: 'API', es: 'API' } },
  { path: '/docs/errors', language: 'en', label: { en: 'Errors', es: 'Errores' } },
  ...guideLinks,
]

/** Said after a link to a page in the other language. */
const otherLanguage = { en: ' (in Spanish)', es: ' (en inglés)' }

const navigation = { en: 'Documentation', es: 'Documentación' }

/** The header of the page `current`, whose language is `reader`: links to the console and to every page. */
const pageHeader = (current: string, reader: Language): string => {
  const items = links.map(({ path, language, label }) => {
    const isCurrent = path === current ? ' aria-current="page"' : ''
    const inOther = language === reader ? '' : otherLanguage[reader]
    return `<a href="${path}" hreflang="${language}"${isCurrent}>${label[reader]}${inOther}</a>`
  })
  return `<nav class="site" aria-label="${navigation[reader]}"><a class="home" href="/">Fidelización</a>${items.join('')}</nav>`
}

/**
 * A page with the header that all have; `body` is HTML. Nothing in it may be inline: its scripts and styles are files,
 * as the policy of the site's pages wants (lib/site/site-headers.ts).
 */
export const documentationPage = (page: {
  path: string
  title: string
  language: Language
  /** The address of its stylesheet. */
  style: string
  body: string
}): string => `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(page.title)} · Fidelización</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${page.style}">
</head>
<body>
${pageHeader(page.path, page.language)}
${page.body}
</body>
</html>
`
