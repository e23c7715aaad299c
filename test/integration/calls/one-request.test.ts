import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readContact } from '../../../functions/cases/customer/read-contact.ts'
import { openTaking } from '../../../functions/cases/store/open-taking.ts'
import { openExclusions } from '../../../functions/directory/exclusions/open-exclusions.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { readBatched } from '../../../functions/platform/table/read-item.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const clock = () => new Date('2026-11-20T10:00:00Z')

test("a call's customer, their numbers and the exclusion lists are read in one request", async () => {
  const readItem = readBatched(table)
  const taking = openTaking(table, readItem)
  await taking.rights.set({ dealerId: 'd1', contact: 'C-1', numbers: ['n1'] }, 'no-contact', {
    ...{ at: clock().toISOString(), by: 'op-1', ground: 'asked-on-the-phone' },
  })
  const isExcluded = openExclusions(table, keyedFingerprint('k'), clock, readItem)
  const sent = vi.spyOn(table.client, 'send')
  const [state, excluded] = await Promise.all([
    readContact(taking)('d1', ['C-1', 'C-1~n1'], ['n1']),
    isExcluded(['+34600111222']),
  ])
  expect(state.allRights).toHaveLength(2)
  expect(excluded).toBe(false)
  expect(sent).toHaveBeenCalledTimes(1)
})
