import { contactPorts } from '../calls/contact-ports.ts'
import { callEvents } from '../../../functions/cases/following/call-events.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import type { StoredCall } from '../../../functions/cases/call/call-item.ts'
import type { RootCause } from '../../../functions/cases/problem/root-causes.ts'
import type { StepContent } from '../../../functions/cases/problem/step-content.ts'
import { openCases } from '../../../functions/cases/store/open-cases.ts'
import { takeCall } from '../../../functions/calls/taking/take-call.ts'
import { keyedFingerprint } from '../../../functions/platform/content/fingerprint.ts'
import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'
import { systemWaiting } from '../../../functions/platform/runtime/system-waiting.ts'
import type { Table } from '../../../functions/platform/table/client.ts'
import { takeStep } from '../../../functions/problems/steps/take-step.ts'
import { exampleDirectory } from '../calls/directory-double.ts'
import { exampleCall, exampleDealer, typicalCall } from '../calls/example-call.ts'

/** What becomes of one call: when it is put, whether it is a problem, and the steps of its problem with their times. */
export type Life = {
  callId: string
  at: string
  problem: boolean
  outcome: 'completed' | 'unreachable'
  adviser: string
  customer: string
  plate: string
  steps: { at: string; content: StepContent }[]
  alertMs: number | null
}

/** A generator of numbers from 0 to 1 that gives the same ones in every run (mulberry32). */
export const generator = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}

const causes: readonly RootCause[] = ['workshop/parts', 'service/invoice', 'workshop/diagnosis']
const hourMs = 3_600_000
const after = (at: string, hours: number) => new Date(Date.parse(at) + hours * hourMs).toISOString()

/** A life drawn at random, from a call on a working day of the month to its problem's reopening. */
export const makeLife = (random: () => number, month: string, number: number): Life => {
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)]
    if (item === undefined) throw new Error('nothing to pick')
    return item
  }
  const day = String(1 + Math.floor(random() * 27)).padStart(2, '0')
  const at = `${month}-${day}T${String(8 + Math.floor(random() * 8)).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}:00.000Z`
  const problem = random() < 0.5
  const steps: Life['steps'] = []
  let last = at
  const step = (hours: number, content: StepContent) => {
    last = after(last, hours)
    steps.push({ at: last, content })
  }
  const close = () =>
    step(random() * 60, {
      step: pick(['resolve', 'close-unresolved'] as const),
      outcome: 'Reparado',
      rootCause: pick(causes),
      decision: 'Pieza nueva',
      ...(random() < 0.2 && { changes: 'the-business' as const }),
    })
  if (problem && random() < 0.9) {
    step(random() * 8, { step: pick(['acknowledge', 'contact-attempt'] as const) })
    if (random() < 0.8) {
      close()
      if (random() < 0.2) {
        step(random() * 30, { step: 'reopen' })
        if (random() < 0.5) close()
      }
    }
  }
  return {
    callId: `C-${month}-${number}`,
    at,
    problem,
    outcome: problem || random() < 0.8 ? 'completed' : 'unreachable',
    adviser: `asesor-${Math.floor(random() * 4)}`,
    customer: `K-${Math.floor(random() * 12)}`,
    plate: `${1000 + Math.floor(random() * 12)} KLM`,
    steps,
    alertMs: problem && random() < 0.9 ? Math.floor(random() * 70_000) : null,
  }
}

const contentOf = ({ at, problem, outcome, adviser, customer, plate }: Life): CallContent => {
  const {
    answers,
    situations: _s,
    motives: _m,
    operatorVerdict: _v,
    said: _d,
    ...rest
  } = problem ? exampleCall : typicalCall
  const facts = problem
    ? { situations: exampleCall.situations, operatorVerdict: exampleCall.operatorVerdict }
    : {}
  return {
    ...rest,
    outcome,
    startedAt: at,
    endedAt: at,
    customer: { ...rest.customer, ref: customer },
    visit: { ...rest.visit, date: undefined, adviser, vehicle: { plate } },
    ...(outcome === 'completed' && { answers }),
    ...facts,
  }
}

/** Lives a life on the table, through intake, steps and alerts. Returns the domain events that it causes. */
export const live = async (table: Table, life: Life, dealerId: string = exampleDealer.dealerId) => {
  const { calls, cases, entries, notices } = openCases(table)
  const directory = exampleDirectory({ dealer: async (id) => ({ ...exampleDealer, dealerId: id }) })
  const events: ReturnType<typeof callEvents> = []
  let before: StoredCall | undefined
  const follow = async () => {
    const now = await calls.get(dealerId, life.callId)
    if (now) events.push(...callEvents(before, now))
    before = now
  }
  const put = takeCall({
    directory,
    calls,
    cases,
    entries,
    notices,
    ...contactPorts(table),
    retryOnConflict: systemRetryOnConflict,
    fingerprint: keyedFingerprint('k'),
    clock: () => new Date(life.at),
  })
  await put({ dealerId, callId: life.callId, content: contentOf(life), putBy: life.callId })
  await follow()
  if (life.alertMs !== null) {
    const summary = { state: 'sent' as const, at: life.at, latencyMs: life.alertMs }
    await cases.recordAlert(dealerId, life.callId, summary, 1)
    await follow()
  }
  for (const { at, content } of life.steps) {
    const step = takeStep({
      cases,
      entries,
      notices,
      directory,
      waiting: systemWaiting,
      clock: () => new Date(at),
    })
    await step({ dealerId, callId: life.callId, content, by: 'dealer:ana', seen: 'any' })
    await follow()
  }
  return events
}
