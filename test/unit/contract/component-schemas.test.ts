import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { componentSchemas } from '../../../functions/contract/document/component-schemas.ts'
import { named, shownAs } from '../../../functions/platform/content/named.ts'

const colour = named('TestColour', z.enum(['red', 'blue']))
const reference = { $ref: '#/components/schemas/TestColour' }

it('refers to a named schema wherever it is used and defines it once', () => {
  const schemas = componentSchemas()
  expect(schemas.request(colour)).toEqual(reference)
  expect(schemas.response(z.object({ one: colour, all: z.array(colour) })).properties).toEqual({
    one: reference,
    all: { type: 'array', items: reference },
  })
  expect(schemas.all()).toEqual({ TestColour: { type: 'string', enum: ['red', 'blue'] } })
})

it('forbids additional properties only in schemas used only in requests', () => {
  const content = named('TestContent', z.strictObject({ colour }))
  const schemas = componentSchemas()
  schemas.request(content)
  expect(schemas.all()['TestContent']).toMatchObject({ additionalProperties: false })
  schemas.response(content)
  expect(schemas.all()['TestContent']).not.toHaveProperty('additionalProperties')
})

it('rejects one name for two schemas', () => {
  const schemas = componentSchemas()
  schemas.request(named('TestTwice', z.object({ a: z.string() })))
  expect(() => schemas.request(named('TestTwice', z.object({ b: z.string() })))).toThrow('TestTwice')
})

it('rejects one name if the request and response schemas differ', () => {
  const content = named('TestDefault', z.strictObject({ size: z._default(z.int(), 3) }))
  const schemas = componentSchemas()
  schemas.request(content)
  schemas.response(content)
  expect(() => schemas.all()).toThrow('TestDefault')
})

it('shows the documented schema in place of a laxer one, which still accepts everything', () => {
  const lax = shownAs(colour, z.looseObject({ id: z.optional(z.string()) }))
  const schemas = componentSchemas()
  expect(schemas.response(z.object({ lax })).properties).toEqual({ lax: reference })
  expect(schemas.all()).toHaveProperty('TestColour')
  expect(z.safeParse(lax, { any: 1 }).success).toBe(true)
})
