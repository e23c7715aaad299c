import { randomUUID } from 'node:crypto'
import { amendCall } from '../../../functions/calls/amending/amend-call.ts'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import type { AmendmentContent } from '../../../functions/cases/amendment/amendment-content.ts'
import { openParts } from '../../../functions/privacy/holding/open-parts.ts'
import { openPassOnData } from '../../../functions/draws/personal-data/open-personal-data.ts'
import { openSurveyMarks } from '../../../functions/surveys/personal-data/open-personal-data.ts'
import { bringInLine } from '../../../functions/cases/suspension/bring-in-line.ts'
import { rightsOfCall } from '../../../functions/cases/suspension/rights-of-call.ts'
import { openCaseData } from '../../../functions/cases/personal-data/open-personal-data.ts'
import { openSuppression } from '../../../functions/cases/customer/rights/open-suppression.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { blockedStore } from '../../../functions/privacy/blocking/blocked-store.ts'
import { keyFor } from '../../../functions/platform/sealing/sealing.ts'
import { erasureStore } from '../../../functions/privacy/erasing/erasure-store.ts'
import { listHeld } from '../../../functions/privacy/erasing/list-held.ts'
import { choosePart } from '../../../functions/privacy/finding/choose-part.ts'
import { listCalls } from '../../../functions/privacy/finding/list-calls.ts'
import { orderErasure } from '../../../functions/privacy/erasing/order-erasure.ts'
import { leaveBehind } from '../../../functions/privacy/blocking/leave-behind.ts'
import { openForgetting } from '../../../functions/surveys/personal-data/open-forgetting.ts'
import { letRestGoOn } from '../../../functions/privacy/erasing/let-rest-go-on.ts'
import { keepAsked } from '../../../functions/privacy/erasing/pass/keep-asked.ts'
import { leaveTold } from '../../../functions/privacy/erasing/pass/leave-told.ts'
import { orderKnownLate } from '../../../functions/privacy/erasing/late/order-known-late.ts'
import { tellKnownLate } from '../../../functions/privacy/finding/tell-known-late.ts'
import { orderLate } from '../../../functions/privacy/erasing/late/order-late.ts'
import { nameCalls } from '../../../functions/privacy/erasing/ordering/name-calls.ts'
import { freeNamed } from '../../../functions/privacy/erasing/ordering/free-named.ts'
import { namingStore } from '../../../functions/privacy/erasing/ordering/naming-store.ts'
import { planErasure } from '../../../functions/privacy/erasing/plan-erasure.ts'
import { refuseUnderWay } from '../../../functions/privacy/erasing/ordering/refuse-under-way.ts'
import { refusedOfCustomer } from '../../../functions/privacy/erasing/refused/refused-of-customer.ts'
import type { FileReader } from '../../../functions/platform/files/storing/read-file.ts'
import { removeRefused } from '../../../functions/surveys/importing/refused/remove-refused.ts'
import { importStore } from '../../../functions/surveys/importing/store/import-store.ts'
import { replayErasures } from '../../../functions/privacy/erasing/replay-erasures.ts'
import { runDue } from '../../../functions/privacy/erasing/run-due.ts'
import { linkRequest } from '../../../functions/privacy/handling/link-request.ts'
import { requestStore } from '../../../functions/privacy/register/request-store.ts'
import { suppress } from '../../../functions/privacy/suppressing/suppression.ts'
import { openDrawSecrecy } from '../../../functions/supervision/personal-data/open-draw-secrecy.ts'
import type { CustomerOf } from '../../../functions/platform/personal-data/personal-data.ts'
import type { Erasure } from '../../../functions/privacy/erasing/erasure-item.ts'
import { removeAllRefused } from '../../../functions/privacy/erasing/pass/set-apart.ts'
import { runErasure } from '../../../functions/privacy/erasing/run-erasure.ts'
import { customerFileStore } from '../../../functions/privacy/exporting/customer-file-store.ts'
import { leaveMoved } from '../../../functions/privacy/moving/leave-moved.ts'
import { openLeaving } from '../../../functions/privacy/moving/open-leaving.ts'
import { orderLeaving } from '../../../functions/privacy/moving/order-leaving.ts'
import { runDueRectifications } from '../../../functions/privacy/rectifying/run-due-rectifications.ts'
import { runRectification } from '../../../functions/privacy/rectifying/run-rectification.ts'
import { endRectifications } from '../../../functions/privacy/rectifying/end-rectifications.ts'
import { rectificationStore } from '../../../functions/privacy/rectifying/rectification-store.ts'
import { removeExports } from '../../../functions/privacy/exporting/remove-exports.ts'
import { followCase } from '../../../functions/privacy/finding/follow-case.ts'
import { heldStore } from '../../../functions/privacy/finding/held-store.ts'
import { accessStore } from '../../../functions/privacy/opening/access-store.ts'
import { findBlocked } from '../../../functions/privacy/opening/find-blocked.ts'
import type { Proof } from '../../../functions/privacy/proofs/proof.ts'
import type { ProofStore } from '../../../functions/privacy/proofs/proof-store.ts'
import { endKept } from '../../../functions/privacy/retention/end-kept.ts'
import { retentionStore } from '../../../functions/privacy/retention/retention-store.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { anybody, openingOf } from './opening.ts'
import { memoryFiles } from '../surveys/imports.ts'
import { contactPorts, numberHashes } from '../calls/contact-ports.ts'
import { exampleCall } from '../calls/example-call.ts'
import { exampleDirectory } from '../calls/directory-double.ts'
import { killing } from '../running/killed-table.ts'
import type { TestTable } from '../running/table.ts'

/** Proofs and what is needed to erase again, in memory. */
const proofsIn = ({
  proofs,
  replays,
}: {
  proofs: Map<string, Proof>
  replays: Map<string, Uint8Array>
}): ProofStore => ({
  put: async (proof) => void proofs.set(`${proof.dealerId}/${proof.number}`, proof),
  get: async (dealerId, number) => proofs.get(`${dealerId}/${number}`),
  putReplay: async (dealerId, number, sealed) => void replays.set(`${dealerId}/${number}`, sealed),
  async *replays() {
    yield* replays.values()
  },
})

/** Everything that erases, on the real table, with a clock that is set; proofs and events are kept in memory. */
export const erasingOn = (table: TestTable) => {
  const state = {
    now: new Date('2026-11-20T11:00:00Z'),
    proofs: new Map<string, Proof>(),
    replays: new Map<string, Uint8Array>(),
    events: [] as string[],
    /** The calls that became known late, which whoever erases has not looked at yet. */
    knownLate: [] as { dealerId: string; callId: string }[],
    /** The files that were taken away. */
    removed: [] as string[],
    /** The bucket of files of refused rows. */
    bucket: memoryFiles().reader,
    /** When the dealer's people were last changed, by the callers' ids. */
    changedAt: new Map<string, string>(),
  }
  const clock = () => state.now
  const found = keyedFingerprint('e')
  const publish = (events: readonly { name: string }[]) => {
    state.events.push(...events.map(({ name }) => name))
    return Promise.resolve()
  }
  const bucket: FileReader = {
    read: (...of) => state.bucket.read(...of),
    readWhole: (key) => state.bucket.readWhole(key),
    write: (...file) => state.bucket.write(...file),
    remove: (key) => state.bucket.remove(key),
  }
  /** The same, killed before its n-th request to the table. */
  const upTo = (killAt: number) => {
    const over = killing(table, killAt)
    const fingerprint = keyedFingerprint('f')
    const held = heldStore(over, fingerprint)
    const parts = openParts(over, fingerprint, 'review-key')
    const { calls, customers } = openCases(over)
    const list = listHeld({
      ...{ calls, held, parts, passOns: openPassOnData(over), requests: requestStore(over) },
    })
    const erasures = erasureStore(over)
    const blocked = blockedStore(over, keyFor('e', 'blocked'), found)
    const planning = {
      ...{ erasures, held, calls: listCalls({ calls, held }), list, newId: randomUUID, clock, numberHashes },
      refuseUnderWay: refuseUnderWay({ erasures, found }),
      choose: choosePart({ calls, customers, numberHashes, directory: exampleDirectory() }),
    }
    const plan = planErasure(planning)
    const { cases, amendments, entries } = openCases(over)
    const late = {
      ...{ erasures, calls, amendments, held, list, found, publish, clock, numberHashes },
      ...{
        rights: openCases(over).rights,
        nameCalls: nameCalls({ calls, erasures, namings: namingStore(over), clock }),
        days: { backup: 35 },
      },
    }
    const rectifications = rectificationStore(over)
    const order = orderLeaving({ rectifications, held, clock, blockedDays: 30 })
    const corrections = runRectification({
      ...{ rectifications, blocked, held, clock, requests: requestStore(over) },
      leave: openLeaving(over, { held, blocked, directory: exampleDirectory(), numberHashes, clock }),
      rectify: () => Promise.resolve(false),
    })
    const rightsOf = rightsOfCall({ customers, numberHashes })
    const ports = {
      letRestGoOn: letRestGoOn({
        ...{ calls, held },
        bringInLine: bringInLine({ ...{ cases, entries, clock, directory: exampleDirectory() }, rightsOf }),
      }),
      leaveTold: leaveTold({
        ...{ calls, held, blocked, rightsOf, numberHashes },
        cases: openCaseData(over),
      }),
      keepAsked: keepAsked({ directory: exampleDirectory(), requests: requestStore(over) }),
      leaveMoved: leaveMoved({ ...{ cases, amendments, held, order }, run: corrections }),
      ...{ erasures, blocked, list, publish, clock, proofs: proofsIn(state) },
      leave: leaveBehind({ calls, forgetting: openForgetting(over, fingerprint) }),
      removeProblemFiles: (dealerId: string) =>
        Promise.resolve(void state.removed.push(`problems of ${dealerId}`)),
      suppress: suppress({ suppression: openSuppression(over) }),
      orderLate: orderLate(late),
      endKept: endKept({ kept: retentionStore(over), blocked }),
      removeRefused: refusedOfCustomer({
        ...{ held, blocked, list, directory: exampleDirectory() },
        removeRefused: removeRefused({
          ...{ imports: importStore(over), clock, files: bucket },
          upload: async ({ key }, pieces) => {
            await bucket.write(key, Buffer.concat(await Array.fromAsync(pieces)))
            return 0
          },
        }),
      }),
      endRectifications: endRectifications({ rectifications }),
      markSurveys: openSurveyMarks(over, clock),
      removeExports: removeExports({
        made: customerFileStore(over, held),
        files: { remove: (key) => Promise.resolve(void state.removed.push(key)) },
      }),
      replayKey: keyFor('e', 'replay'),
      days: { backup: 35, proofs: 1095 },
    }
    const run = runErasure(ports)
    const accesses = accessStore(over)
    return {
      ...{
        held,
        erasures,
        blocked,
        list,
        run,
        eraseKnownLate: orderKnownLate(late),
        removeRefused: (erasure: Erasure) => removeAllRefused(ports, erasure),
        plan: ({ dealerId, customerRef }: CustomerOf, only?: Parameters<typeof plan>[2]) =>
          plan({ dealerId, country: 'ES' }, customerRef, only),
        due: runDue({ erasures, run, clock }),
        /** Lets calls go that broken-off orders have named. */
        free: freeNamed({ namings: namingStore(over), erasures, calls, clock }),
        orderLeaving: order,
        /** Carries out what is due of corrections, and of what is taken out of calls. */
        correct: runDueRectifications({ rectifications, run: corrections, clock }),
        replay: replayErasures({
          ...{ ...ports, found, run },
          link: linkRequest({ requests: requestStore(over), held }),
        }),
      },
      order: orderErasure({
        link: linkRequest({ requests: requestStore(over), held }),
        nameCalls: nameCalls({ calls, erasures, namings: namingStore(over), clock }),
        ...{ ...planning, found, publish, newReceipt: randomUUID, days: { blocked: 30, backup: 35 } },
      }),
      opening: openingOf({
        ...{ accesses, blocked, erasures, held, newId: randomUUID, clock, maySee: openDrawSecrecy(over) },
        requests: requestStore(over),
        rights: { second: anybody(state.changedAt), recipients: () => Promise.resolve([]) },
        find: findBlocked({
          ...{ erasures, blocked, held, found },
          rectifications: rectificationStore(over),
          kept: retentionStore(over),
        }),
      }),
    }
  }
  const all = upTo(Number.POSITIVE_INFINITY)
  const cases = openCases(table)
  const follow = followCase({
    ...cases,
    directory: exampleDirectory(),
    held: all.held,
    kept: retentionStore(table),
    register: () => Promise.resolve(),
    hasLeft: all.orderLeaving,
    becomesKnown: tellKnownLate({
      publish: async (events) =>
        events.forEach((event) => event.name === 'CallKnownLate' && state.knownLate.push(event.data)),
      clock,
    }),
  })
  const correct = (dealerId: string, callId: string, content: AmendmentContent) =>
    amendCall({
      ...cases,
      ...contactPorts(table),
      ...{ directory: exampleDirectory(), fingerprint: keyedFingerprint('k'), clock },
      retryOnConflict: systemRetryOnConflict,
    })({ dealerId, callId, amendmentId: 'a-1', by: 'machine:x', content })
  const takeUnheard = async (
    dealerId: string,
    callId: string,
    customer: CallContent['customer'],
    call: CallContent = exampleCall,
  ) => {
    const content = { ...call, customer }
    const ports = {
      ...cases,
      directory: exampleDirectory(),
      fingerprint: keyedFingerprint('k'),
      clock,
      retryOnConflict: systemRetryOnConflict,
      ...contactPorts(table),
    }
    await takeCall(ports)({ dealerId, callId, content, putBy: callId })
  }
  return {
    ...all,
    state,
    upTo,
    cases,
    /** Takes a call and makes its customer found, as the service does. */
    takeCall: async (...call: Parameters<typeof takeUnheard>) => {
      await takeUnheard(...call)
      await follow({ dealerId: call[0], callId: call[1] })
    },
    /** Takes a call of which nobody hears yet, so that nothing leads to it. */
    takeUnheard,
    /** Corrects a call, of which everybody hears. */
    amend: async (dealerId: string, callId: string, fields: Partial<AmendmentContent>) => {
      await correct(dealerId, callId, { note: 'Era otro día', ...fields })
      await follow({ dealerId, callId })
    },
    /** Corrects whose a call is; nobody hears of it, so that what led to the first customer still does. */
    amendCustomer: async (dealerId: string, callId: string, customer: CallContent['customer']) =>
      correct(dealerId, callId, { note: 'Era otro cliente', customer }),
    follow,
  }
}
