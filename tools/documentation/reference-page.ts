import { documentationPage } from './page.ts'

/**
 * The viewer's configuration (https://scalar.com/products/api-references/configuration). Everything that would ask
 * another host is off, and the page's policy would stop it anyway.
 */
const configuration = {
  url: '/v1/openapi.json',
  telemetry: false,
  withDefaultFonts: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
  documentDownloadType: 'direct',
  authentication: { preferredSecurityScheme: 'token' },
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
}

/** What the page runs once it has the viewer. */
export const referenceStart = `Scalar.createApiReference('#reference', ${JSON.stringify(configuration)})\n`

/** The API reference: the viewer, which reads `/v1/openapi.json`. `scripts` are run in order. */
export const renderReferencePage = (style: string, scripts: readonly string[]): string =>
  documentationPage({
    path: '/docs',
    title: 'API reference',
    language: 'en',
    style,
    body: `<noscript>This page needs JavaScript. The contract itself is at <a href="/v1/openapi.json">/v1/openapi.json</a>.</noscript>
<div id="reference"></div>
${scripts.map((script) => `<script src="${script}"></script>`).join('\n')}`,
  })
