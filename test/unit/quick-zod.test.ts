import { deepStrictEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { parts } from '../../functions/contract/parts.ts'
import { parametersOf } from '../../functions/contract/document/json-schemas.ts'
import type { Operation } from '../../functions/platform/http/operation.ts'
import { bundledModule } from '../support/running/bundled.ts'
import { spoiled } from '../support/contract/spoiled.ts'

type Zod = typeof z
type Schema = z.ZodMiniType

/** Made with either: what a bundle imports as zod is meant to be zod to whoever calls it. */
type Make = (zod: Zod) => Schema

const isZod = (module: unknown): module is Zod =>
  typeof module === 'object' && module !== null && 'strictObject' in module

let quick: Zod
beforeAll(async () => {
  const module = await bundledModule('lib/quick-zod/index.ts')
  if (!isZod(module)) throw new Error('The bundle is not what it should be')
  quick = module
})

/** The data, and the order of its keys; or what does not fit. */
const outcome = (zod: Zod, schema: z.core.$ZodType, value: unknown) => {
  const { success, data, error } = zod.safeParse(schema, value)
  return success ? { data, keys: JSON.stringify(data) } : { issues: error.issues }
}

const keys = fc.constantFrom('a', 'b', 'c', 'constructor')
const texts = fc.constantFrom('', 'a', 'b', 'ab', 'abc', '12', '😀', '😀😀', '\ud800', 'aaaaaa')
const numbers = fc.constantFrom(-1, -0, 0, 1, 1.5, 3, 2 ** 53, NaN, Infinity)

const { value: values } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    texts,
    numbers,
    fc.constantFrom(null, undefined, true, false, new Set(['a']), new Set([1, 'b'])),
    // Nothing that JSON or the table could give.
    fc.constantFrom({ a: 'a', [Symbol('b')]: 1 }, Object.create({ a: 'a' }), new Date(0), Array(2), () => 1),
    fc.constantFrom(
      Object.assign(Object.create(null), { a: 'a' }),
      { a: undefined },
      Object.assign(['a'], { a: 'a' }),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
    // As JSON.parse makes it: a key of its own.
    tie('value').map((inner) => JSON.parse(`{"__proto__":${JSON.stringify(inner) ?? 1},"a":"a"}`) as unknown),
  ),
}))

const checked = fc.constantFrom<Make>(
  ({ string, minLength }) => string().check(minLength(1)),
  ({ string, minLength, maxLength }) => string().check(minLength(2), maxLength(2)),
  ({ string, maxLength }) => string().check(maxLength(1)),
  ({ string, regex }) => string().check(regex(/^[a-z]+$/)),
  ({ string, regex }) => string().check(regex(/a/g)),
  ({ string, refine }) => string().check(refine((text) => text.isWellFormed(), { params: { code: 'odd' } })),
  ({ number, gte, lte }) => number().check(gte(0), lte(3)),
  ({ number, gt }) => number().check(gt(0)),
  ({ int, gte }) => int().check(gte(1)),
)

const plain = fc.constantFrom<Make>(
  ({ string }) => string(),
  ({ number }) => number(),
  ({ int }) => int(),
  ({ boolean }) => boolean(),
  ({ unknown }) => unknown(),
  ({ literal }) => literal('a'),
  ({ literal }) => literal(1),
  ({ enum: oneOf }) => oneOf(['a', 'ab', '']),
  ({ custom }) => custom((value) => value === 'b' || value === null),
  ({ pipe, string, regex, transform }) =>
    pipe(
      string().check(regex(/^\d+$/)),
      transform((text: string) => Number(text)),
    ),
)

const { schema: schemas } = fc.letrec<{ schema: Make }>((tie) => {
  const inner = tie('schema')
  const shape = fc.dictionary(keys, inner, { maxKeys: 4, noNullPrototype: true })
  const made = (zod: Zod, fields: Record<string, Make>) =>
    Object.fromEntries(Object.entries(fields).map(([key, make]) => [key, make(zod)]))
  return {
    schema: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      plain,
      checked,
      inner.map<Make>((make) => (zod) => zod.optional(make(zod))),
      inner.map<Make>((make) => (zod) => zod.nullable(make(zod))),
      inner.map<Make>((make) => (zod) => zod.nullish(make(zod))),
      inner.map<Make>(
        (make) => (zod) => zod._default(make(zod), 'a' as never).check(zod.refine((value) => value !== 'a')),
      ),
      inner.map<Make>((make) => (zod) => zod.lazy(() => make(zod))),
      inner.map<Make>((make) => (zod) => zod.array(make(zod)).check(zod.maxLength(2))),
      inner.map<Make>((make) => (zod) => zod.set(make(zod))),
      inner.map<Make>((make) => (zod) => zod.record(zod.string(), make(zod))),
      inner.map<Make>((make) => (zod) => zod.record(zod.string().check(zod.maxLength(1)), make(zod))),
      fc.tuple(inner, inner).map<Make>(
        ([first, second]) =>
          (zod) =>
            zod.tuple([first(zod), second(zod)]),
      ),
      inner.map<Make>((make) => (zod) => zod._default(make(zod), 'a' as never)),
      inner.map<Make>((make) => (zod) => zod._default(zod.array(make(zod)), [])),
      shape.map<Make>((fields) => (zod) => zod.object(made(zod, fields))),
      shape.map<Make>((fields) => (zod) => zod.strictObject(made(zod, fields))),
      shape.map<Make>((fields) => (zod) => zod.looseObject(made(zod, fields))),
      shape.map<Make>((fields) => (zod) => zod.partial(zod.strictObject(made(zod, fields)))),
      shape.map<Make>((fields) => (zod) => zod.extend(zod.object({ a: zod.string() }), made(zod, fields))),
      shape.map<Make>(
        (fields) => (zod) =>
          zod.strictObject(made(zod, fields)).check(({ value, issues }) => {
            if ('a' in value)
              issues.push({ code: 'custom', path: ['a'], input: undefined, params: { code: 'a' } })
          }),
      ),
    ),
  }
})

describe('quick-zod says what zod says', () => {
  it('of any value and any schema that is made of what our functions use', () => {
    let accepted = 0
    fc.assert(
      fc.property(schemas, values, (make, value) => {
        const said = outcome(z, make(z), value)
        if ('data' in said) accepted += 1
        // Not `toStrictEqual`, which takes an own key named `constructor` for the class.
        deepStrictEqual(outcome(quick, make(quick), value), said)
      }),
      { numRuns: 20_000 },
    )
    expect(accepted).toBeGreaterThan(1000)
  })
})

type Part = 'params' | 'query' | 'body'
type Everything = { z: Zod; operations: ReadonlyMap<string, Operation> }

const byId = (all: typeof parts) =>
  new Map(
    all.flatMap(({ operations }) => Object.values(operations)).map((operation) => [operation.id, operation]),
  )

const ours: Everything = { z, operations: byId(parts) }

const isEverything = (module: unknown): module is { z: Zod; parts: typeof parts } =>
  typeof module === 'object' && module !== null && 'z' in module && 'parts' in module

const bundledParts = async (options?: { zod: boolean }): Promise<Everything> => {
  const module = await bundledModule('test/support/contract/every-part.ts', options)
  if (!isEverything(module)) throw new Error('The bundle is not what it should be')
  return { z: module.z, operations: byId(module.parts) }
}

/** What a client sends by the contract's own examples, part by part. */
const requests = [...ours.operations.values()].flatMap((operation) => {
  const { id, params, query, body, example } = operation
  const parameters = (where: 'path' | 'query') =>
    Object.fromEntries(
      parametersOf(operation)
        .filter((parameter) => parameter.in === where && parameter.example !== undefined)
        .map((parameter) => [parameter.name, parameter.example]),
    )
  const sent: { id: string; part: Part; example: unknown }[] = []
  if (params) sent.push({ id, part: 'params', example: parameters('path') })
  if (query) sent.push({ id, part: 'query', example: parameters('query') })
  if (body) sent.push({ id, part: 'body', example })
  return sent
})

it('gives each its own list where the default is one', () => {
  const names = quick._default(quick.array(quick.string()), [])
  const first = quick.parse(names, undefined)
  first.push('a')
  expect(quick.parse(names, undefined)).toEqual([])
})

describe('the contract in a bundle', () => {
  let bundled: Everything
  let alone: Everything
  beforeAll(async () => {
    bundled = await bundledParts()
    alone = await bundledParts({ zod: false })
  })

  const fit = (
    { z: zod, operations }: Everything,
    { id, part }: { id: string; part: Part },
    value: unknown,
  ) => {
    const schema = operations.get(id)?.[part]
    if (!schema) throw new Error(`${id} has no ${part}`)
    return outcome(zod, schema, value)
  }

  it.each(requests)('says the same of the $part of $id', (request) => {
    fc.assert(
      fc.property(spoiled(request.example), (value) => {
        deepStrictEqual(fit(bundled, request, value), fit(ours, request, value))
      }),
      { numRuns: 300 },
    )
  })

  it.each(requests)('needs no zod for the $part of $id as the contract shows it', (request) => {
    expect(fit(alone, request, request.example)).toHaveProperty('data')
  })

  it('needs zod to refuse', () => {
    expect(() => fit(alone, { id: 'putCall', part: 'params' }, {})).toThrow('zod.cjs')
  })
})
