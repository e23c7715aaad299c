import { headerHeight, headerStyle } from './style.ts'
import { policyHash, siteHeader } from './site-page.ts'

/**
 * The viewer's configuration (https://scalar.com/products/api-references/configuration). Everything that would ask
 * another host is off, and the policy below would stop it anyway.
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

const script = `Scalar.createApiReference('#reference', ${JSON.stringify(configuration)})`

/**
 * What the page may do: run the viewer and its own script, and send requests to where it comes from. Styles may be
 * inline because the viewer writes its own into the page.
 */
export const referencePolicy = [
  "default-src 'none'",
  `script-src 'self' ${policyHash(script)}`,
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The API reference: the viewer, which reads `/v1/openapi.json`. `viewerUrl` is the path of its script. */
export const renderReferencePage = (viewerUrl: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API reference · Fidelización</title>
<style>${headerStyle}
:root { --scalar-custom-header-height: ${headerHeight}px }
.site { position: sticky; top: 0; z-index: 100 }
/* One of the viewer's labels does not wrap: on a phone it would widen the whole page. */
#reference { overflow-x: clip }
#reference .whitespace-nowrap { white-space: normal }
</style>
</head>
<body>
${siteHeader('/docs', 'en')}
<noscript>This page needs JavaScript. The contract itself is at <a href="/v1/openapi.json">/v1/openapi.json</a>.</noscript>
<div id="reference"></div>
<script src="${viewerUrl}"></script>
<script>${script}</script>
</body>
</html>
`
