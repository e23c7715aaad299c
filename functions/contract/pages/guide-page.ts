import { createHash } from 'node:crypto'
import { style } from './docs-look.ts'
import { guideHtml } from './draw-guide.ts'

const styleHash = createHash('sha256').update(style).digest('base64')

/** What the page may do: look as it does, and nothing else. */
export const guidePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** How to check a draw, as one page for participants that needs nothing else. */
export const renderGuidePage = (): string => `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>El sorteo mensual, y cómo comprobarlo</title>
<style>${style}</style>
</head>
<body>
${guideHtml}
</body>
</html>
`
