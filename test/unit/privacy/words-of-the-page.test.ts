import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { storedRights } from '../../../functions/cases/customer/rights/customer-rights.ts'
import { caseEntry } from '../../../functions/cases/entries/entry-item.ts'
import type { ShownKind } from '../../../functions/platform/personal-data/personal-data.ts'
import { codeInWords } from '../../../functions/privacy/exporting/page/code-words.ts'
import { fieldWords, fieldWordsByKind } from '../../../functions/privacy/exporting/page/field-words.ts'
import { requestFields } from '../../../functions/privacy/register/rights-request.ts'

/** As much of a schema as leads to its fields and to the values of closed lists. */
type Definition = {
  type: string
  shape?: Record<string, Schema>
  options?: Schema[]
  innerType?: Schema
  element?: Schema
  valueType?: Schema
  entries?: Record<string, string>
  values?: unknown[]
}
type Schema = { _zod: { def: Definition } }

/** Every field of a schema, with the values that it may have where they are a closed list. */
const fieldsOf = (schema: Schema, field = ''): [string, string[]][] => {
  const { shape, options = [], innerType, element, valueType, entries, values } = schema._zod.def
  if (shape) return Object.entries(shape).flatMap(([name, of]) => [[name, []], ...fieldsOf(of, name)])
  const within = [...options, ...[innerType, element, valueType].flatMap((one) => one ?? [])]
  const listed = [...Object.values(entries ?? {}), ...(values ?? [])].filter((one) => typeof one === 'string')
  return [[field, listed], ...within.flatMap((one) => fieldsOf(one, field))]
}

/** What nobody is shown: how the service tells its items and versions apart, and other people's numbers. */
const unshown = ['', 'kind', 'print', 'kept', 'content', 'dealerId', 'numbers', 'pointer']

test.each<[ShownKind, object]>([
  ['event', caseEntry],
  ['customer', z.object(storedRights)],
  ['request', z.object(requestFields)],
])(
  'every field of what is held (%s), and every value of a closed list, is in Spanish on the page',
  (of, schema) => {
    const fields = fieldsOf(schema as Schema).filter(([name]) => !unshown.includes(name))
    expect(fields.length).toBeGreaterThan(10)
    const isNamed = (name: string) => (fieldWordsByKind[of]?.[name] ?? fieldWords[name]) !== undefined
    expect(fields.map(([name]) => name).filter((name) => !isNamed(name))).toEqual([])
    // Who did something is shown as a role.
    const listed = fields.filter(([name]) => name !== 'by')
    expect(
      listed.flatMap(([name, values]) =>
        values.filter((value) => codeInWords(name, value, of) === value).map((value) => `${name}: ${value}`),
      ),
    ).toEqual([])
  },
)
