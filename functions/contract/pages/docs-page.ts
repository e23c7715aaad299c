import { createHash } from 'node:crypto'
import { script, style } from './docs-look.ts'
import { renderOperation } from './docs-operation.ts'
import { renderSchema, schemaAnchor } from './docs-schema.ts'
import { escapeHtml, renderText } from './html.ts'
import type { OpenApiDocument } from '../document/open-api-types.ts'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** What the page may do: its own style and script, and requests to where it comes from. Nothing else. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const operationsOf = (document: OpenApiDocument, tag: string) =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => renderOperation(document, method, path, operation)),
  )

/** The contract as one page that needs nothing else, made from the document. */
export const renderDocsPage = (document: OpenApiDocument): string => {
  const { info, tags, components } = document
  const sections = tags.map(
    ({ name, description }) =>
      `<section><h2 id="${escapeHtml(name)}">${escapeHtml(name)}</h2>${renderText(description)}${operationsOf(document, name).join('\n')}</section>`,
  )
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) =>
      `<h3 id="${schemaAnchor(escapeHtml(name))}">${escapeHtml(name)}</h3>${renderSchema(schema)}`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(info.title)} API</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(info.title)} API</h1>
<nav>${tags.map(({ name }) => `<a href="#${escapeHtml(name)}">${escapeHtml(name)}</a>`).join('')}<a href="#schemas">Schemas</a><a href="openapi.json">OpenAPI 3.1</a></nav>
${renderText(info.description)}
<div class="token"><label for="token">Token for the forms below; it stays in this page and goes only to this API</label><input id="token" type="password" autocomplete="off" spellcheck="false"></div>
${sections.join('\n')}
<section><h2 id="schemas">Schemas</h2>${schemas.join('\n')}</section>
<script type="module">${script}</script>
</body>
</html>
`
}
