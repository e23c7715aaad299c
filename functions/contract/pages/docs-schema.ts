import { escapeHtml, renderText } from './html.ts'
import type { JsonSchema } from '../document/open-api-types.ts'

const isSchema = (schema: unknown): schema is JsonSchema =>
  typeof schema === 'object' && schema !== null && !Array.isArray(schema)

/** The anchor of a named schema's section on the page. */
export const schemaAnchor = (name: string): string => `schema-${name}`

const nameOf = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1)

/** A type as HTML on one line; a named schema is a link to its section. */
const typeOf = (schema: JsonSchema): string => {
  if (typeof schema.$ref === 'string') {
    const name = escapeHtml(nameOf(schema.$ref))
    return `<a href="#${schemaAnchor(name)}">${name}</a>`
  }
  if (schema.enum) return schema.enum.map((value) => escapeHtml(JSON.stringify(value))).join(' | ')
  if (schema.const !== undefined) return escapeHtml(JSON.stringify(schema.const))
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return choices.map((choice) => (isSchema(choice) ? typeOf(choice) : 'anything')).join(' | ')
  if (schema.prefixItems)
    return `[${schema.prefixItems.map((item) => (isSchema(item) ? typeOf(item) : 'anything')).join(', ')}]`
  if (schema.type === 'array' && isSchema(schema.items)) return `list of ${typeOf(schema.items)}`
  const types = [schema.type ?? 'anything'].flat()
  return escapeHtml(types.join(' | '))
}

const limitsOf = (schema: JsonSchema): string[] => {
  const told: [string, unknown][] = [
    ['min', schema.minimum],
    ['over', schema.exclusiveMinimum],
    ['max', schema.maximum],
    ['at least', schema.minItems ?? schema.minLength],
    ['at most', schema.maxItems ?? schema.maxLength],
    ['default', schema.default === undefined ? undefined : JSON.stringify(schema.default)],
    ['form', schema.pattern],
  ]
  return told.flatMap(([word, value]) =>
    value === undefined ? [] : [`${word} <code>${escapeHtml(String(value))}</code>`],
  )
}

/** The object within a schema whose fields are worth telling: itself, its items, or the one that may be null. */
const objectIn = (schema: JsonSchema): JsonSchema | undefined => {
  if (schema.properties) return schema
  if (isSchema(schema.items)) return objectIn(schema.items)
  const choices = (schema.anyOf ?? schema.oneOf ?? []).filter(isSchema)
  return choices.map(objectIn).find((found) => found !== undefined)
}

/** One value: its type and what limits it, on a line. */
export const renderType = (schema: JsonSchema): string => {
  const type = schema.properties ? 'object' : typeOf(schema)
  const text = schema.description === undefined ? '' : renderText(schema.description)
  return `<span class="type">${type}</span> <span class="limits">${limitsOf(schema).join(', ')}</span>${text}`
}

/** A schema as a list of its fields, theirs folded below them. */
export const renderSchema = (schema: JsonSchema): string => {
  const object = objectIn(schema)
  if (!object) return `<p>${renderType(schema)}</p>`
  const fields = Object.entries(object.properties ?? {}).map(([name, field]) => {
    const inner = isSchema(field) ? field : {}
    const needed = object.required?.includes(name) ? ' <span class="needed">required</span>' : ''
    const more = objectIn(inner) ? `<details><summary>fields</summary>${renderSchema(inner)}</details>` : ''
    return `<li><code class="name">${escapeHtml(name)}</code>${needed} ${renderType(inner)}${more}</li>`
  })
  return `<ul class="fields">${fields.join('')}</ul>`
}
