import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { openApiDocument } from '../../../functions/contract/document/openapi.ts'
import type { OperationObject } from '../../../functions/contract/document/openapi-types.ts'
import { parts } from '../../../functions/contract/parts.ts'
import type { Operation, Operations } from '../../../functions/platform/http/operation.ts'

const root = join(import.meta.dirname, '../../..')
const document = openApiDocument()
const text = JSON.stringify(document)
const all = parts.flatMap(({ operations }) => Object.values(operations))

const formOf = ({ path, method }: Operation): OperationObject => {
  const form = document.paths[path]?.[method.toLowerCase()]
  if (!form) throw new Error(`${method} ${path} is not in the document`)
  return form
}

/** Resolves a reference within the document. */
const follow = (reference: string): unknown =>
  reference
    .slice(2)
    .split('/')
    .reduce<unknown>((value, name) => z.record(z.string(), z.unknown()).parse(value)[name], document)

const problem = z.object({
  content: z.object({
    'application/problem+json': z.object({
      schema: z.object({
        allOf: z.tuple([
          z.unknown(),
          z.object({ properties: z.object({ code: z.object({ enum: z.array(z.string()) }) }) }),
        ]),
      }),
    }),
  }),
})

describe('the OpenAPI document', () => {
  it('is the printed one', () => {
    const printed = readFileSync(join(root, 'docs/openapi.json'), 'utf8')
    expect(JSON.parse(printed), 'npm run openapi').toEqual(JSON.parse(text))
  })

  it('has every operation of every part', async () => {
    const files = globSync('functions/*/operations.ts', { cwd: root })
    const found: string[] = []
    for (const file of files) {
      const exported: Record<string, Operations> = await import(join(root, file))
      for (const [name, operations] of Object.entries(exported))
        if (name.endsWith('Operations')) found.push(...Object.values(operations).map(({ id }) => id))
    }
    expect(all.map(({ id }) => id).sort()).toEqual(found.sort())
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((form) => form.operationId),
    )
    expect(ids.sort()).toEqual(found.sort())
  })

  it('has no unresolved references', () => {
    const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = '']) => reference)
    expect(references.length).toBeGreaterThan(50)
    for (const reference of new Set(references)) expect(follow(reference), reference).toBeDefined()
  })

  it('defines each object and each enumeration once, by name', () => {
    const found = new Map<string, string[]>()
    const walk = (value: unknown, path: string, depth: number) => {
      if (typeof value !== 'object' || value === null) return
      // Either a whole component, or the list of codes to which one error response restricts a problem document.
      const isNamed = path.startsWith('/components/schemas/') && depth === 3
      const isNarrowed = /^\/components\/responses\/.*\/allOf\/1/.test(path)
      if (!isNamed && !isNarrowed && !path.includes('/example')) {
        if ('enum' in value) found.set(path, ['a list of values without a name'])
        if ('properties' in value) found.set(path, ['an object without a name'])
      }
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`, depth + 1)
    }
    walk(document, '', 0)
    expect([...found]).toEqual([])
    const forms = Object.values(document.components.schemas)
      .filter(({ type }) => type === 'object')
      .map((schema) => JSON.stringify({ ...schema, description: undefined }))
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([])
  })

  it('names every request and response body', () => {
    const anonymous = all.flatMap((operation) => {
      const { requestBody, responses } = formOf(operation)
      const bodies = [requestBody, ...Object.values(responses)].flatMap((form) => {
        const schema = form && 'content' in form && form.content?.['application/json']?.schema
        return schema ? [schema] : []
      })
      return bodies.some((schema) => !('$ref' in schema)) ? [operation.id] : []
    })
    expect(anonymous).toEqual([])
  })

  it('names the things that clients deal with, including those in stored content', () => {
    const { schemas } = document.components
    expect(Object.keys(schemas)).toEqual(
      expect.arrayContaining(['Call', 'Problem', 'Draw', 'Dealer', 'Group', 'Money', 'ProblemDocument']),
    )
    expect(schemas['RootCause']?.enum).toContain('workshop/parts')
    expect(schemas['ProblemSummary']?.properties?.['customer']).toEqual({
      $ref: '#/components/schemas/ShownCustomer',
    })
  })

  it.each(all.map((operation) => [operation.id, operation] as const))(
    'describes %s as declared',
    (_, operation) => {
      const form = formOf(operation)
      const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(
        form.parameters.filter((item) => item.in === 'path' && item.required).map(({ name }) => name),
      ).toEqual(inPath)
      expect(form['x-audience']).toEqual(operation.audience)
      expect(form.security).toEqual(
        operation.scope === null ? [] : [{ oauth2: [operation.scope] }, { token: [] }],
      )
      expect(form.requestBody === undefined).toBe((operation.body ?? operation.form) === undefined)
      const headers = form.parameters.filter((item) => item.in === 'header').map(({ name }) => name)
      expect(headers.includes('If-Match')).toBe(operation.ifMatch === true)
      expect(headers.includes('Idempotency-Key')).toBe(operation.idempotencyKey !== undefined)
      for (const status of Object.keys(operation.responses)) expect(form.responses[status]).toBeDefined()
      for (const { code, status } of operation.errors) {
        const response = form.responses[String(status)]
        const told = problem.parse(response && '$ref' in response ? follow(response.$ref) : response)
        expect(told.content['application/problem+json'].schema.allOf[1].properties.code.enum).toContain(code)
      }
    },
  )

  it("lists the errors that follow from an operation's form", () => {
    const statusesOf = (id: string) => {
      const found = all.find((operation) => operation.id === id)
      if (!found) throw new Error(id)
      return Object.keys(formOf(found).responses)
        .map(Number)
        .sort((a, b) => a - b)
    }
    expect(statusesOf('putBrand')).toEqual([200, 201, 400, 401, 403, 412, 413, 415, 422, 428, 429, 500, 503])
    expect(statusesOf('getCall')).toEqual([200, 401, 403, 404, 410, 422, 429, 500, 503])
    expect(statusesOf('getVocabulary')).toEqual([200, 422, 429, 500, 503])
  })

  it('declares every scope that an operation requires', () => {
    const flow = z.object({ scopes: z.record(z.string(), z.string()) })
    const scheme = z.object({ flows: z.object({ clientCredentials: flow, authorizationCode: flow }) })
    const { clientCredentials, authorizationCode } = scheme.parse(
      document.components.securitySchemes['oauth2'],
    ).flows
    for (const { scope, audience } of all) {
      if (scope === null) continue
      expect(scope in clientCredentials.scopes || !audience.includes('machine')).toBe(true)
      expect(scope in authorizationCode.scopes || audience.every((name) => name === 'machine')).toBe(true)
    }
  })

  it('has valid examples', () => {
    const examples = all.filter(({ example }) => example !== undefined)
    expect(examples.length).toBeGreaterThan(3)
    for (const { id, body, form, example } of examples)
      expect(z.core.safeParse(body ?? form ?? z.never(), example).success, id).toBe(true)
  })

  it.each(all.map((operation) => [operation.id, operation] as const))(
    'gives valid examples of everything that a %s request needs',
    (_, operation) => {
      const { parameters, requestBody } = formOf(operation)
      expect(
        parameters
          .filter(({ required, example }) => required && example === undefined)
          .map(({ name }) => name),
        'belongs into functions/contract/document/parameter-examples.ts',
      ).toEqual([])
      const shown = (where: string) =>
        Object.fromEntries(
          parameters.flatMap(({ name, in: place, example }) =>
            place === where && example !== undefined ? [[name, example]] : [],
          ),
        )
      const params = z.core.safeParse(operation.params ?? z.strictObject({}), shown('path'))
      const query = z.core.safeParse(operation.query ?? z.strictObject({}), shown('query'))
      expect([params.success, query.success]).toEqual([true, true])
      expect(requestBody !== undefined && operation.example === undefined).toBe(false)
    },
  )

  it('shows a limit as a number', () => {
    const limits = Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ parameters }) => parameters.filter(({ name }) => name === 'limit'))
    expect(limits.length).toBeGreaterThan(1)
    for (const { schema, required } of limits) {
      expect({ ...schema, required }).toMatchObject({
        type: 'integer',
        minimum: 1,
        maximum: 100,
        default: 25,
        required: false,
      })
    }
  })
})
