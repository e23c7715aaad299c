import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

/** The fields of the published document that are used here. */
const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  example: z.optional(z.string()),
})
const answer = z.object({
  content: z.optional(z.record(z.string(), z.looseObject({ schema: z.optional(z.json()) }))),
})
const operation = z.object({
  operationId: z.string(),
  'x-audience': z.array(z.string()),
  parameters: z.array(parameter),
  requestBody: z.optional(
    z.object({ content: z.record(z.string(), z.object({ example: z.optional(z.json()) })) }),
  ),
  responses: z.record(z.string(), z.union([z.object({ $ref: z.string() }), answer])),
})
const contract = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), z.json()) }),
})

const formType = 'application/x-www-form-urlencoded'
const formOf = (fields: unknown) =>
  new URLSearchParams(z.parse(z.record(z.string(), z.string()), fields)).toString()

/** An operation of the published document, with the request of its example. */
export type ExampleOperation = {
  id: string
  method: string
  path: string
  audience: readonly string[]
  parameters: readonly z.output<typeof parameter>[]
  hasBody: boolean
  /** Whether the body is an HTML form and not JSON. */
  isForm: boolean
  example: unknown
  /** By status: the JSON Schema of the response body, null if there is none. */
  good: ReadonlyMap<number, unknown>
}

/** A self-contained schema, with the components of the document that it refers to. */
const standalone = (schema: z.core.util.JSONType, schemas: Readonly<Record<string, z.core.util.JSONType>>) =>
  z
    .json()
    .parse(
      JSON.parse(
        JSON.stringify({ allOf: [schema], $defs: schemas }).replaceAll('"#/components/schemas/', '"#/$defs/'),
      ),
    )

const goodAnswers = (
  { responses }: z.output<typeof operation>,
  schemas: Readonly<Record<string, z.core.util.JSONType>>,
) =>
  new Map(
    Object.entries(responses).flatMap(([status, form]): [number, unknown][] => {
      if (Number(status) >= 400 || '$ref' in form) return []
      const schema = form.content?.['application/json']?.schema
      return [[Number(status), schema === undefined ? null : standalone(schema, schemas)]]
    }),
  )

/** Every operation of `docs/openapi.json`, in document order. */
export const exampleOperations = (): ExampleOperation[] => {
  const file = join(import.meta.dirname, '../../../docs/openapi.json')
  const { paths, components } = contract.parse(JSON.parse(readFileSync(file, 'utf8')))
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, form]) => ({
      id: form.operationId,
      method: method.toUpperCase(),
      path,
      audience: form['x-audience'],
      parameters: form.parameters,
      hasBody: form.requestBody !== undefined,
      isForm: form.requestBody?.content[formType] !== undefined,
      example: Object.values(form.requestBody?.content ?? {})[0]?.example,
      good: goodAnswers(form, components.schemas),
    })),
  )
}

/** What is sent differently from an operation's example in the document. */
export type Changes = {
  parameters?: Readonly<Record<string, string>>
  body?: unknown
  /** Who sends it, by the name used in the local run. */
  as?: string
}

/** The request shown in the document. Throws if the document lacks a required value. */
export const exampleRequest = (api: string, of: ExampleOperation, changes: Changes = {}): Request => {
  const given = new Map(
    of.parameters.flatMap(({ name, example }) => (example === undefined ? [] : [[name, example] as const])),
  )
  for (const [name, value] of Object.entries(changes.parameters ?? {})) given.set(name, value)
  const missing = of.parameters.filter(({ name, required }) => required && !given.has(name))
  if (missing.length > 0)
    throw new Error(`${of.id} has no example of ${missing.map(({ name }) => name).join()}`)
  if (of.hasBody && of.example === undefined) throw new Error(`${of.id} has no example of its body`)

  const valuesIn = (where: 'query' | 'header') =>
    of.parameters.flatMap(({ name, in: place }): [string, string][] => {
      const value = given.get(name)
      return place === where && value !== undefined ? [[name, value]] : []
    })
  const path = of.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given.get(name) ?? ''))
  const query = new URLSearchParams(valuesIn('query')).toString()
  const headers = new Headers(valuesIn('header'))
  if (of.hasBody) headers.set('content-type', of.isForm ? formType : 'application/json')
  const body = changes.body ?? of.example
  return new Request(`${api}${path}${query && '?'}${query}`, {
    method: of.method,
    headers,
    redirect: 'manual',
    ...(of.hasBody && { body: of.isForm ? formOf(body) : JSON.stringify(body) }),
  })
}
