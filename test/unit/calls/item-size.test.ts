import { marshall } from '@aws-sdk/util-dynamodb'
import { expect, test } from 'vitest'
import { makeCallItem } from '../../../bench/data/make-call-item.ts'
import { itemSize } from '../../../bench/item-size.ts'
import { exampleDealer, typicalCall } from '../../support/calls/example-call.ts'

test('a typical call is stored with one write unit', async () => {
  const callId = '0b8a1f3c-5d2e-4a7b-9c6d-1e2f3a4b5c6d'
  const at = new Date('2026-11-20T10:14:00.000Z')
  const item = await makeCallItem(exampleDealer.dealerId, callId, typicalCall, at)
  expect(itemSize(marshall(item, { removeUndefinedValues: true }))).toBeLessThan(1024)
})
