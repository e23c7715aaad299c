import type { StepContent } from '../../../functions/cases/problem/step-content.ts'
import type { Action } from './actions.ts'
import { composeCall, type PlannedCall } from './compose-call.ts'
import { type DealerYear, dealerYears, workingTimeAfter } from './dealers.ts'
import { lifeOf, type Opened, stepAt } from './lives.ts'
import { type Random, randomFrom } from './random.ts'
import { recurring, stories, type Story } from './stories.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** Of Gredos's problems every so many have the recurring cause, before and after something is done about it. */
const recurringEvery = [3, 20] as const
const reachedShare = 0.78
const perBatch = 25

/** A batch of calls as the call centre's system sends it. */
export const batchAt = (
  at: Date,
  dealerId: string,
  calls: readonly PlannedCall[],
  alerts: boolean,
): Action => ({
  at,
  act: {
    ...{ kind: 'send', as: 'call-centre', method: 'POST' },
    path: `/v1/dealers/${dealerId}/call-batches`,
    body: { calls },
    ...(alerts && { alerts: true }),
  },
})

const storyFor = (random: Random, dealer: DealerYear, half: 0 | 1, number: number): Story => {
  if (dealer.dealerId === 'gredos' && number % recurringEvery[half] === 1) return random.of(recurring)
  const possible = stories.filter(({ kinds }) => dealer.delivery !== undefined || kinds.length === 1)
  return random.of([possible[0] ?? stories[0], ...possible.slice(1)])
}

/** When a contented customer was called: on any day since the batch before, but not on a Sunday. */
const earlier = (random: Random, at: Date): Date => {
  const then = new Date(at.getTime() - random.between(0, 10) * dayMs)
  return then.getUTCDay() === 0 ? new Date(then.getTime() - dayMs) : then
}

type Batch = {
  dealer: DealerYear
  at: Date
  half: 0 | 1
  firstSerial: number
  /** The problems in it, by their numbers in the half-year. */
  problems: readonly number[]
}

const planBatch = (random: Random, { dealer, at, half, firstSerial, problems }: Batch) => {
  const calls: PlannedCall[] = []
  const opened: Opened[] = []
  const count = Math.min(perBatch, Math.max(problems.length, random.between(...dealer.calls)))
  for (let index = 0; index < count; index += 1) {
    const number = problems[index]
    const story = number === undefined ? undefined : storyFor(random, dealer, half, number)
    const reached = story !== undefined || random.happens(reachedShare)
    const ended = new Date((story ? at : earlier(random, at)).getTime() - (1 + index * 9) * minuteMs)
    const call = composeCall(random, { dealer, serial: firstSerial + index, at: ended, story, reached })
    calls.push(call)
    if (story) opened.push({ dealer, call, story, at })
  }
  return { calls, opened }
}

/** Half-way, Gredos decides something about a problem's cause, so that it does not return. */
const decisiveLife = (random: Random, opened: Opened): Action[] => {
  const step = (minutes: number, body: StepContent) =>
    stepAt(workingTimeAfter(opened.dealer, opened.at, minutes), opened, random, body)
  const [{ outcome, cause, decision }] = recurring
  return [
    step(25, { step: 'acknowledge', assignee: 'Lucía Martín' }),
    step(95, {
      step: 'analysis',
      note: 'Es la quinta queja por lo mismo en dos meses. El problema no es de una persona: nadie tiene la tarea de llamar.',
    }),
    step(240, {
      step: 'decision',
      decision:
        'Desde hoy, cada asesor repasa su lista a las 12:30 y a las 18:00 y llama a los clientes cuyo coche no va a estar a la hora o cuya factura va a subir. Lo comprueba la jefa de posventa.',
      changes: 'the-business',
      cause,
    }),
    step(330, { step: 'resolve', outcome, rootCause: cause, decision, changes: 'this-customer' }),
  ]
}

/** Corrections of what the operator had written down wrongly. */
const amendmentAt = (at: Date, { dealer, call }: Opened): Action => ({
  at,
  act: {
    ...{ kind: 'send', as: 'call-centre', method: 'PUT', alerts: true },
    path: `/v1/dealers/${dealer.dealerId}/calls/${call.callId}/amendments/telefono`,
    body: {
      note: 'El teléfono estaba mal apuntado.',
      customer: { ...call.customer, phone: call.customer.phone?.replace(/.$/, '7') },
    },
  },
})

const hours = [100, 190, 255, 380] as const
const batches = 26

/** Numbers from 0 to `count`, of which the `index`-th of `parts` equal parts has these. */
const partOf = (count: number, index: number, parts: number): number[] => {
  const from = Math.floor((count * index) / parts)
  return Array.from({ length: Math.floor((count * (index + 1)) / parts) - from }, (_, at) => from + at)
}

/**
 * The calls of the days from the first to the last, in batches about two weeks apart, with everything that is done
 * about their problems. Half-way, Gredos decides something about the cause that keeps coming back. In the last days,
 * Gredos has a batch of calls without problems at each of these times.
 */
export const planCalls = (first: Date, last: Date, lastDays: readonly Date[]): Action[] => {
  const random = randomFrom(20)
  const actions: Action[] = []
  const serials = new Map<string, number>()
  let isDecided = false
  let isAmended = false
  for (let index = 0; index < batches; index += 1) {
    const half = index < batches / 2 ? 0 : 1
    const day = first.getTime() + ((last.getTime() - first.getTime()) * (index + 1)) / (batches + 1)
    // All dealers' calls arrive together, at a time when the first of them works.
    const at = workingTimeAfter(dealerYears[0], new Date(day), random.of(hours))
    for (const dealer of dealerYears) {
      const firstSerial = serials.get(dealer.dealerId) ?? 0
      const problems = partOf(dealer.problems[half], index % (batches / 2), batches / 2)
      const { calls, opened } = planBatch(random, { dealer, at, half, firstSerial, problems })
      serials.set(dealer.dealerId, firstSerial + calls.length)
      actions.push(batchAt(at, dealer.dealerId, calls, opened.length > 0))
      const decisive: Opened | undefined =
        index >= batches / 2 - 1 && !isDecided
          ? opened.find(({ story }) => recurring.includes(story))
          : undefined
      isDecided ||= decisive !== undefined
      for (const one of opened)
        actions.push(...(one === decisive ? decisiveLife(random, one) : lifeOf(random, one)))
      const [one] = opened
      if (one && index > 3 && !isAmended) {
        isAmended = true
        actions.push(amendmentAt(workingTimeAfter(dealer, at, 3), one))
      }
    }
  }
  // What is reported now is measured against all the calls of these days.
  for (const time of lastDays) {
    const [dealer] = dealerYears
    const at = workingTimeAfter(dealer, time, hours[0])
    const firstSerial = serials.get(dealer.dealerId) ?? 0
    const { calls } = planBatch(random, { dealer, at, half: 1, firstSerial, problems: [] })
    serials.set(dealer.dealerId, firstSerial + calls.length)
    actions.push(batchAt(at, dealer.dealerId, calls, false))
  }
  return actions
}
