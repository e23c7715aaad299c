import { amendCall } from '../../../functions/calls/amending/amend-call.ts'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import type { AmendmentContent } from '../../../functions/cases/amendment/amendment-content.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import type { CaseEvent } from '../../../functions/cases/events.ts'
import { followCall } from '../../../functions/cases/following/follow-call.ts'
import type { StepContent } from '../../../functions/cases/problem/step-content.ts'
import { reviewCase } from '../../../functions/cases/review/review-case.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { systemWaiting } from '../../../functions/platform/runtime/system-waiting.ts'
import { getProblem } from '../../../functions/problems/file/get-problem.ts'
import { takeStep } from '../../../functions/problems/steps/take-step.ts'
import type { TestTable } from '../running/table.ts'
import { contactPorts } from './contact-ports.ts'
import { exampleDirectory } from './directory-double.ts'
import { exampleCall, exampleDealer, typicalCall } from './example-call.ts'

const { dealerId } = exampleDealer
const closing = { outcome: 'Reparado', rootCause: 'workshop/parts', decision: 'Pieza nueva' } as const

/** Each problem has a customer of its own. */
const customerOf = (callId: string) => ({ ...exampleCall.customer, ref: `K-${callId}` })

/** The recheck or reminder of a problem whose customer is content, or is not. */
const followUpOf =
  (call: CallContent) =>
  (callId: string, kind: 'recheck' | 'reminder' = 'recheck'): CallContent => ({
    ...{ ...call, kind, customer: customerOf(callId) },
    ...(kind === 'recheck' ? { recheckOf: callId } : { reminderOf: callId }),
  })
export const contentOn = followUpOf(typicalCall)
export const discontentOn = followUpOf(exampleCall)

/**
 * What happens to calls and their cases on a table: each call of it is a minute after the one before, from 23 November 2026,
 * 9:00 UTC on. The stream's second consumer follows whatever is put and amended.
 */
export const caseWorld = (table: TestTable) => {
  const stores = openCases(table)
  const directory = exampleDirectory()
  const events: CaseEvent[] = []
  let minute = 0
  const clock = () => new Date(Date.UTC(2026, 10, 23, 9, (minute += 1)))
  const ports = {
    ...{ ...stores, ...contactPorts(table), directory, clock },
    ...{ fingerprint: keyedFingerprint('k'), retryOnConflict: systemRetryOnConflict },
  }
  const follow = followCall({ ...ports, publish: async (more) => void events.push(...more) })
  const read = (callId: string) => stores.calls.get(dealerId, callId)
  const followed = async <T>(callId: string, change: () => Promise<T>): Promise<T> => {
    const before = await read(callId)
    const done = await change()
    const after = await read(callId)
    if (after) await follow(before, after)
    return done
  }
  const caseOf = async (callId: string) => {
    const call = await stores.cases.readCall(dealerId, callId)
    if (!call?.problem) throw new Error('There is no such problem')
    return { ...call, problem: call.problem }
  }
  const put = (callId: string, content: CallContent) =>
    followed(callId, () => takeCall(ports)({ dealerId, callId, content, putBy: callId }))
  const step = (callId: string, content: StepContent) =>
    takeStep({ ...ports, waiting: systemWaiting })({
      ...{ dealerId, callId, content, by: 'dealer:ana', seen: 'any' },
    })
  const resolve = async (callId: string) => {
    if ((await caseOf(callId)).problem.status === 'open') await step(callId, { step: 'acknowledge' })
    await step(callId, { step: 'resolve', ...closing })
  }
  const openProblem = (callId: string, more: Partial<CallContent> = {}) =>
    put(callId, { ...exampleCall, ...more, customer: customerOf(callId) })
  return {
    ...{ events, stores, directory, follow, put, step, caseOf, resolve, openProblem },
    /** With what happens between the reading of the call and the writing of its amendment. */
    amend: (
      callId: string,
      amendmentId: string,
      fields: Partial<AmendmentContent>,
      meanwhile: () => Promise<void> = async () => {},
    ) =>
      followed(callId, () =>
        amendCall({
          ...ports,
          amendments: {
            ...stores.amendments,
            put: async (write) => {
              await meanwhile()
              return stores.amendments.put(write)
            },
          },
        })({
          ...{ dealerId, callId, amendmentId, by: 'machine:x' },
          content: { note: 'n', ...fields },
        }),
      ),
    resolved: async (callId: string) => {
      await openProblem(callId)
      await resolve(callId)
    },
    dismiss: async (callId: string) => {
      const review = { action: 'dismiss', criteria: [], note: undefined, by: 'specialist:x' } as const
      const how = { ...review, at: clock().toISOString(), judged: true, second: false }
      const write = await reviewCase(directory, await caseOf(callId), how)
      if (write) await followed(callId, () => stores.reviewed.put(write, []))
    },
    timeline: async (callId: string) =>
      (await getProblem({ ...ports })(dealerId, callId, { audience: 'dealer' })).body.timeline,
    notices: (callId: string) => stores.notices.list(dealerId, callId),
    /** The open problems on the item of a problem's customer. */
    openProblems: async (callId: string) =>
      (await stores.customers.get(dealerId, customerOf(callId).ref)).openProblems,
    /** Puts a call that the stream has not brought yet. */
    unfollowed: async (callId: string, content: CallContent) => {
      await takeCall(ports)({ dealerId, callId, content, putBy: callId })
      return caseOf(callId)
    },
  }
}
