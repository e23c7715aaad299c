import { renderSchema, renderType } from './docs-schema.ts'
import { escapeHtml, renderText } from './html.ts'
import type {
  ResponseObject,
  Content,
  OpenApiDocument,
  OperationObject,
  Parameter,
  Reference,
} from '../document/open-api-types.ts'

const pretty = (value: unknown) => escapeHtml(JSON.stringify(value, null, 2))

const renderParameters = (parameters: readonly Parameter[]): string => {
  if (parameters.length === 0) return ''
  const rows = parameters.map(({ name, in: where, required, description, schema }) => {
    const needed = required ? ' <span class="needed">required</span>' : ''
    const text = description === undefined ? '' : renderText(description)
    return `<tr><td><code>${escapeHtml(name)}</code>${needed}</td><td>${where}</td><td>${renderType(schema)}${text}</td></tr>`
  })
  return `<h4>Parameters</h4><table><thead><tr><th>name</th><th>in</th><th>what</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

const renderContent = (content: Content | undefined): string =>
  Object.entries(content ?? {})
    .map(([type, { schema, example }]) => {
      const shown = schema ? renderSchema(schema) : ''
      const tried = example === undefined ? '' : `<h5>Example</h5><pre>${pretty(example)}</pre>`
      return `<p class="media">${escapeHtml(type)}</p>${tried}${shown}`
    })
    .join('')

const resolved = (
  document: OpenApiDocument,
  answer: ResponseObject | Reference,
): ResponseObject | undefined =>
  '$ref' in answer
    ? document.components.responses[answer.$ref.slice(answer.$ref.lastIndexOf('/') + 1)]
    : answer

const renderAnswers = (document: OpenApiDocument, operation: OperationObject): string =>
  Object.entries(operation.responses)
    .map(([status, answer]) => {
      const { description = '', content } = resolved(document, answer) ?? {}
      if (Number(status) >= 400) return `<li><strong>${status}</strong> ${renderText(description)}</li>`
      const body = content ? `<details><summary>body</summary>${renderContent(content)}</details>` : ''
      return `<li><strong>${status}</strong> ${renderText(description)}${body}</li>`
    })
    .join('')

const renderTry = (
  method: string,
  path: string,
  { operationId, parameters, requestBody }: OperationObject,
): string => {
  const fields = parameters.map(({ name, in: where, required, example }) => {
    const given = example === undefined ? '' : ` value="${escapeHtml(example)}"`
    const field = `${operationId}-${where}-${name}`
    return `<label for="${field}">${escapeHtml(name)} <small>${where}</small></label><input id="${field}" name="${escapeHtml(name)}" data-in="${where}"${given}${required ? ' required' : ''} autocomplete="off" spellcheck="false">`
  })
  const example = requestBody?.content['application/json']?.example ?? {}
  const body = requestBody
    ? `<label for="${operationId}-body">body</label><textarea id="${operationId}-body" name="body" rows="12" spellcheck="false">${pretty(example)}</textarea>`
    : ''
  return `<details class="try"><summary>Try it</summary><form data-method="${method.toUpperCase()}" data-path="${escapeHtml(path)}">${fields.join('')}${body}<button>Send</button><pre class="answer" hidden role="status"></pre></form></details>`
}

/** One operation, folded: what it is for, what it takes, what it answers, and a form to try it. */
export const renderOperation = (
  document: OpenApiDocument,
  method: string,
  path: string,
  operation: OperationObject,
): string =>
  `<details class="operation" id="${operation.operationId}">
<summary><span class="method ${method}">${method.toUpperCase()}</span> <code>${escapeHtml(path)}</code> <span class="summary">${escapeHtml(operation.summary)}</span></summary>
${renderText(operation.description)}
${renderParameters(operation.parameters)}
${operation.requestBody ? `<h4>Body</h4>${renderContent(operation.requestBody.content)}` : ''}
<h4>Answers</h4><ul class="answers">${renderAnswers(document, operation)}</ul>
${renderTry(method, path, operation)}
</details>`
