import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import {
  parseProgressItem,
  progressAtStart,
  progressItem,
} from '../../../functions/draws/announcing/announcing-item.ts'
import {
  factItemVersion,
  storedApplication,
  storedPassOn,
} from '../../../functions/draws/discounts/discount-facts.ts'
import { canonicalJson } from '../../../functions/platform/content/canonical-json.ts'

const formOf = (...schemas: z.core.$ZodType[]) =>
  createHash('sha256')
    .update(
      canonicalJson(
        schemas.map((schema) => z.toJSONSchema(schema, { unrepresentable: 'any', metadata: z.registry() })),
      ),
    )
    .digest('hex')
    .slice(0, 16)

/**
 * The item formats by version. When this fails, the table contains items in the old format: increase the version, write
 * an upgrade, and add the new format here.
 */
const forms = { 1: '148866705a746418' }

it("an item's schema does not change without a new version", () => {
  expect({ [factItemVersion]: formOf(storedApplication, storedPassOn) }).toEqual(
    Object.fromEntries(Object.entries(forms).slice(-1)),
  )
})

it("keeps the names of a pass's counts in the table, and can read them again", () => {
  const counts = { mailsSent: 4, mailsFailed: 1, mailsLate: 2, mailsFailedOf: ['ebro 3'] }
  const progress = { ...progressAtStart('2026-11', 'sealed-mails', 3), ...counts }
  const item = progressItem(progress)
  expect(item).toMatchObject({ told: 4, untold: 1, toldLate: 2, untoldOf: ['ebro 3'] })
  expect(Object.keys(item)).not.toContain('mailsSent')
  expect(parseProgressItem(item)).toEqual(progress)
})
