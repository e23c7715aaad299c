import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import {
  alertItem,
  alertItemVersion,
  parseAlertItem,
  storedAlert,
} from '../../../functions/cases/alert/alert-item.ts'
import { firstLease } from '../../../functions/platform/mail/sending/claim-steps.ts'
import {
  deliveryItem,
  deliveryItemVersion,
  parseDeliveryItem,
  storedDelivery,
} from '../../../functions/cases/alert/delivery-item.ts'
import { canonicalJson } from '../../../functions/platform/content/canonical-json.ts'

const formOf = (schema: z.core.$ZodType) =>
  createHash('sha256')
    .update(canonicalJson(z.toJSONSchema(schema, { unrepresentable: 'any', metadata: z.registry() })))
    .digest('hex')
    .slice(0, 16)

/**
 * The item formats by version. When one of these tests fails, the table contains items in the old format: increase the
 * item's version, write its upgrade, and add the new format here.
 */
const forms = {
  alert: { 1: 'cdb16f8aea7e1df2' },
  delivery: { 1: '1cdc4c7509f1d303' },
}

test("an item's schema does not change without a new version", () => {
  expect({ [alertItemVersion]: formOf(storedAlert) }).toEqual(forms.alert)
  expect({ [deliveryItemVersion]: formOf(storedDelivery) }).toEqual(forms.delivery)
})

test('an item is read back as it was written', () => {
  const alert = {
    ...{ n: 1, dealerId: 'd-1', callId: 'C-1', notice: 'escalated:2' as const },
    ...{ email: 'a@example.com', name: 'Jefatura', level: 1 },
    ...firstLease({ id: 'a-1', now: new Date(0) }),
  }
  expect(parseAlertItem(alertItem(alert))).toEqual(alert)
  expect(() => parseAlertItem({ ...alertItem(alert), v: 2 })).toThrow()
  const delivery = {
    ...{
      dealerId: 'd-1',
      callId: 'C-1',
      notice: 'opened' as const,
      messageId: 'm-1',
      type: 'bounce' as const,
    },
    ...{
      at: '2026-11-20T10:02:09.000Z',
      takenAt: '2026-11-20T10:02:01.000Z',
      recipient: 'hash',
      detail: 'General',
    },
  }
  expect(parseDeliveryItem(deliveryItem(delivery))).toEqual(delivery)
})
