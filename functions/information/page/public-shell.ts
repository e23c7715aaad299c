import { escapeHtml } from '../../platform/mail/rendering/render-html.ts'
import { stylePath } from './page-style.ts'

type Page = {
  /** Text. */
  title: string
  /** What search engines show below the title; without it they are asked not to list the page. */
  description?: string
  /** HTML. */
  body: string
  /** The site's address, without a slash at the end, where it is known. */
  siteUrl?: string | undefined
}

/** Where the page is. */
export const pagePath = '/informacion'

/** A public page, with nothing to run and nothing from elsewhere. */
export const publicShell = ({ title, description, body, siteUrl }: Page): string => {
  const found =
    description === undefined
      ? '<meta name="robots" content="noindex">'
      : `<meta name="description" content="${escapeHtml(description)}">
<link rel="canonical" href="${escapeHtml(siteUrl ?? '')}${pagePath}">
<meta property="og:title" content="${escapeHtml(title)}">
<meta property="og:description" content="${escapeHtml(description)}">
<meta property="og:type" content="website">
<meta property="og:locale" content="es_ES">`
  return `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
${found}
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/${stylePath}">
</head>
<body>
<header><a href="${pagePath}">Fidelización</a></header>
<main>
${body}
</main>
<footer>
<p>Asortis Consultores · Paseo de San Roque, 16, Esc. 1, 2.º 1, 05003 Ávila · <a href="mailto:info@asortis.es">info@asortis.es</a></p>
<p><a href="/">Entrar en Fidelización</a></p>
</footer>
</body>
</html>
`
}
