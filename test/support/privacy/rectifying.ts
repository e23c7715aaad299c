import { randomUUID } from 'node:crypto'
import { amendCall } from '../../../functions/calls/amending/amend-call.ts'
import { openCaseData } from '../../../functions/cases/personal-data/open-personal-data.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { blockedStore } from '../../../functions/privacy/blocking/blocked-store.ts'
import { keyFor } from '../../../functions/platform/sealing/sealing.ts'
import { followCase } from '../../../functions/privacy/finding/follow-case.ts'
import { choosePart } from '../../../functions/privacy/finding/choose-part.ts'
import { heldStore } from '../../../functions/privacy/finding/held-store.ts'
import { listCalls } from '../../../functions/privacy/finding/list-calls.ts'
import { openLeaving } from '../../../functions/privacy/moving/open-leaving.ts'
import { linkRequest } from '../../../functions/privacy/handling/link-request.ts'
import { orderRectification } from '../../../functions/privacy/rectifying/order-rectification.ts'
import { retentionStore } from '../../../functions/privacy/retention/retention-store.ts'
import { rectificationStore } from '../../../functions/privacy/rectifying/rectification-store.ts'
import { rectifyCall } from '../../../functions/privacy/rectifying/rectify-call.ts'
import { runDueRectifications } from '../../../functions/privacy/rectifying/run-due-rectifications.ts'
import { runRectification } from '../../../functions/privacy/rectifying/run-rectification.ts'
import { requestStore } from '../../../functions/privacy/register/request-store.ts'
import { contactPorts, numberHashes } from '../calls/contact-ports.ts'
import { exampleDirectory } from '../calls/directory-double.ts'
import type { TestTable } from '../running/table.ts'
import { killing } from '../running/killed-table.ts'

/** Everything that corrects, on the real table, with a clock that is set; orders are carried out by the test. */
export const rectifyingOn = (table: TestTable, fingerprintKey: string) => {
  const state = { now: new Date('2026-11-25T10:00:00Z'), orders: [] as string[] }
  const clock = () => state.now
  const directory = exampleDirectory()
  const fingerprint = keyedFingerprint(fingerprintKey)

  /** The same, killed before its n-th request to the table. */
  const upTo = (killAt: number) => {
    const over = killing(table, killAt)
    const cases = openCases(over)
    const held = heldStore(over, fingerprint)
    const blocked = blockedStore(over, keyFor('e', 'blocked'), keyedFingerprint('e'))
    const rectifications = rectificationStore(over)
    const run = runRectification({
      ...{ rectifications, blocked, held, clock, requests: requestStore(over) },
      leave: openLeaving(over, { held, blocked, directory, numberHashes, clock }),
      rectify: rectifyCall({
        ...{ ...cases, directory, held, blocked, fingerprint },
        amend: amendCall({
          ...{ ...cases, ...contactPorts(over), directory, fingerprint, clock },
          retryOnConflict: systemRetryOnConflict,
        }),
        follow: followCase({
          ...{ ...cases, directory, held, kept: retentionStore(over) },
          register: () => Promise.resolve(),
          becomesKnown: () => Promise.resolve(),
          hasLeft: () => Promise.resolve(),
        }),
        parts: [openCaseData(over)],
      }),
    })
    const order = orderRectification({
      ...{ rectifications, cases: cases.cases, held, fingerprint, clock, newId: randomUUID, blockedDays: 30 },
      listCalls: listCalls({ calls: cases.calls, held }),
      choose: choosePart({ ...cases, numberHashes, directory }),
      link: linkRequest({ requests: requestStore(over), held }),
      publish: async (events) => void state.orders.push(...events.map(({ id }) => id)),
    })
    const due = runDueRectifications({ rectifications, run, clock })
    return { held, blocked, rectifications, run, due, order }
  }
  return { ...upTo(Number.POSITIVE_INFINITY), state, upTo }
}
