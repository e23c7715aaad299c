import { createHash } from 'node:crypto'
import { escapeHtml } from '../mail/rendering/render-html.ts'

/** One column for a phone held in one hand, light or dark as its owner has it. */
const style = `
:root { color-scheme: light dark; --accent: light-dark(#1a56a0, #8ab8f0); --bad: light-dark(#b3261e, #ff9d94) }
* { box-sizing: border-box }
body { margin: 0; padding: 24px 16px; font: 18px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; overflow-wrap: anywhere }
main { max-width: 32rem; margin: 0 auto }
h1 { font-size: 26px; line-height: 1.2; margin: 0 0 16px }
h2 { font-size: 20px; line-height: 1.25; margin: 32px 0 8px }
p { margin: 0 0 12px }
dl { margin: 0 0 28px }
dt { font-size: 15px; opacity: 0.75 }
dd { margin: 0 0 10px; font-weight: 600 }
label { display: block; font-weight: 600; margin: 0 0 10px }
small { display: block; font-size: 16px; font-weight: 400; opacity: 0.75 }
input, button { display: block; width: 100%; min-height: 56px; padding: 12px 14px; font: inherit; border: 2px solid currentColor; border-radius: 8px }
button { margin: 16px 0 0; background: var(--accent); border-color: var(--accent); color: light-dark(#fff, #10151c); font-weight: 700 }
input:focus, button:focus { outline: 3px solid var(--accent); outline-offset: 2px }
input[type=checkbox] { display: inline-block; width: 28px; min-height: 28px; margin: 0 10px 0 0; vertical-align: middle }
form { margin: 0 0 24px }
input[aria-invalid] { border-color: var(--bad) }
.bad { color: var(--bad); font-weight: 600 }
`

/** The headers of every page behind a link (api.md, "From the mail"). */
export const pageHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
}

/** A page; `title` is text, `body` HTML. */
export const pageShell = (language: string, title: string, body: string): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Asortis</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
