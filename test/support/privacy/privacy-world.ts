import { contactPorts } from '../calls/contact-ports.ts'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { vi } from 'vitest'
import { amendCall } from '../../../functions/calls/amending/amend-call.ts'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import type { AmendmentContent } from '../../../functions/cases/amendment/amendment-content.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { openPeople } from '../../../functions/directory/people/open-people.ts'
import { directoryStore } from '../../../functions/directory/reading/directory-store.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { exampleCall, exampleDealer } from '../calls/example-call.ts'
import { exampleDirectory } from '../calls/directory-double.ts'
import { storeExampleDirectory } from '../calls/store-directory.ts'
import { bundledConsumer, bundledHandler, setFunctionEnvironment } from '../running/bundled.ts'
import { testBus } from '../running/test-bus.ts'
import { peopleOf } from '../running/people.ts'
import { withTable } from '../running/table.ts'

/** The claims of a manager of the example dealer, who looks after rights while nobody has the role `privacy`. */
export const manager = { client_id: 'client-dealer', sub: 'gema', 'cognito:groups': '[dealer]' }

/** The key of keyed hashes in these tests. */
export const fingerprintKey = 'f'

/**
 * A table with the example dealer (and a second one, `otro`), its people, and the bundles of the functions for people's
 * rights; calls are put and followed as their events would be.
 */
export const privacyWorld = async () => {
  const { dealerId } = exampleDealer
  const table = await withTable()
  setFunctionEnvironment(table)
  Object.assign(process.env, { FINGERPRINT_KEY: fingerprintKey })
  const bus = await testBus()
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  await storeExampleDirectory(directoryStore(table), [dealerId, 'otro'])
  await peopleOf(table, dealerId)
  await openPeople(table).write({
    before: null,
    after: {
      ...{ personId: 'P-gema', subject: 'gema', email: 'gerencia@example.com', name: 'Gema Ruiz' },
      ...{ dealers: [dealerId], changedAt: '2026-11-20T10:00:00.000Z', changedBy: 'staff:sam' },
    },
  })
  const consume = await bundledConsumer('functions/privacy/on-case-change.ts')
  const tell = (data: object) => consume({ detail: { data: { dealerId, ...data } } }, {})
  const follow = (callId: string) => tell({ callId })
  const doing = {
    ...openCases(table),
    ...contactPorts(table),
    ...{ directory: exampleDirectory(), fingerprint: keyedFingerprint(fingerprintKey) },
    retryOnConflict: systemRetryOnConflict,
    clock: () => new Date('2026-11-20T11:00:00Z'),
  }
  return {
    ...{ table, dealerId, tell, follow, doing },
    http: await bundledHandler('functions/privacy/http.ts'),

    /** Puts a call about a visit of its own. */
    call: async (callId: string, customer: CallContent['customer'], more: Partial<CallContent> = {}) => {
      const visit = { ...exampleCall.visit, ref: `V-${callId}`, vehicle: { plate: `${callId}P` } }
      const content = { ...exampleCall, customer, visit, ...more }
      await takeCall(doing)({ dealerId, callId, content, putBy: callId })
      await follow(callId)
    },

    /** Amends it. */
    amend: async (callId: string, fields: Partial<AmendmentContent>, amendmentId = 'a-1') => {
      const content = { note: 'n', ...fields }
      await amendCall(doing)({ dealerId, callId, amendmentId, by: 'machine:x', content })
      await follow(callId)
    },

    /** All items whose partition key begins with this. */
    itemsIn: async (prefix: string) => {
      const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }))
      return Items.filter((item) => String(item['pk']).startsWith(prefix))
    },

    stop: async () => {
      vi.restoreAllMocks()
      bus.close()
      await table.stop()
    },
  }
}
