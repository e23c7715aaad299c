import type { ServiceError } from '../../functions/platform/errors/define-errors.ts'
import { escapeHtml, renderText } from './html.ts'

const renderError = ({ code, status, title, meaning, remedy }: ServiceError) =>
  `<section id="${escapeHtml(code)}">
<h2><code>${escapeHtml(code)}</code></h2>
<p><strong>${status}</strong> ${escapeHtml(title)}</p>
<h3>What it means</h3>
${renderText(meaning)}
<h3>What to do</h3>
${renderText(remedy)}
</section>`

const introduction = `The service's own errors are problem documents (RFC 9457, \`application/problem+json\`). Rely on \`code\`, which never changes; \`type\` is the address of its paragraph here; \`detail\` says what is wrong in this case, and \`instance\` is the request's id, which the service logs.

401, some 403 and 429, 413 above 10 MB and some 5xx come from API Gateway, with the body \`{"message": …}\`. Rely on their status and, without \`Retry-After\`, back off with jitter from 1 s.`

const renderFieldCodes = (codes: Readonly<Record<string, string>>) =>
  `<section id="field-codes">
<h2>Codes of single values</h2>
${renderText('`does-not-fit` has `errors`, with an entry for each mistake. Its `code` is one of these; new ones may be added, so treat one that you do not know like `does-not-fit`.')}
<table><thead><tr><th scope="col">Code</th><th scope="col">What it means</th></tr></thead>
<tbody>${Object.entries(codes)
    .map(
      ([code, meaning]) =>
        `<tr><td data-label="Code"><code>${escapeHtml(code)}</code></td><td data-label="What it means">${renderText(meaning)}</td></tr>`,
    )
    .join('\n')}</tbody></table>
</section>`

/**
 * What the page of errors says, as HTML: every error, to whose paragraph a problem document's `type` leads, and the codes
 * of single values.
 */
export const renderErrorsPage = (
  errors: readonly ServiceError[],
  codes: Readonly<Record<string, string>>,
): string => {
  const index = errors.map(
    ({ code, status, title }) =>
      `<tr><td data-label="Status">${status}</td><td data-label="Code"><a href="#${escapeHtml(code)}"><code>${escapeHtml(code)}</code></a></td><td data-label="Title">${escapeHtml(title)}</td></tr>`,
  )
  return `<h1>Errors</h1>
${renderText(introduction)}
<table><thead><tr><th scope="col">Status</th><th scope="col">Code</th><th scope="col">Title</th></tr></thead>
<tbody>${index.join('\n')}</tbody></table>
${errors.map(renderError).join('\n')}
${renderFieldCodes(codes)}`
}
