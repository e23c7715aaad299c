import type { StepContent } from '../../../functions/cases/problem/step-content.ts'
import type { Action } from './actions.ts'
import { composeCall, type PlannedCall } from './compose-call.ts'
import { type DealerYear, dealerYears, workingTimeAfter } from './dealers.ts'
import { lifeOf, type Opened, stepAt } from './lives.ts'
import { type Random, randomFrom } from './random.ts'
import { recurring, stories, type Story } from './stories.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** The share of the recurring cause among Gredos's problems, before and after something is done about it. */
const recurringShares = [0.45, 0.07] as const
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

const storyFor = (random: Random, dealer: DealerYear, half: 0 | 1): Story => {
  if (dealer.dealerId === 'gredos' && random.happens(recurringShares[half])) return random.of(recurring)
  const possible = stories.filter(({ kinds }) => dealer.delivery !== undefined || kinds.length === 1)
  return random.of([possible[0] ?? stories[0], ...possible.slice(1)])
}

type CallDay = { dealer: DealerYear; at: Date; half: 0 | 1; firstSerial: number }

const callDay = (random: Random, { dealer, at, half, firstSerial }: CallDay) => {
  const calls: PlannedCall[] = []
  const opened: Opened[] = []
  const count = Math.min(perBatch, random.between(...dealer.calls))
  for (let index = 0; index < count; index += 1) {
    const ended = new Date(at.getTime() - (1 + index * 9) * minuteMs)
    const reached = random.happens(reachedShare)
    const story = reached && random.happens(dealer.shares[half]) ? storyFor(random, dealer, half) : undefined
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

/**
 * The calls of the days from the first to the last, about a week apart, with everything that is done about their
 * problems. Half-way, Gredos decides something about the cause that keeps coming back.
 */
export const planCalls = (first: Date, last: Date): Action[] => {
  const random = randomFrom(20)
  const actions: Action[] = []
  const serials = new Map<string, number>()
  const middle = (first.getTime() + last.getTime()) / 2
  let decided = false
  let amended = 0
  for (let day = first.getTime(); day < last.getTime(); day += random.between(6, 8) * dayMs) {
    const half = day < middle ? 0 : 1
    // All dealers' calls arrive together, at a time when the first of them works.
    const at = workingTimeAfter(dealerYears[0], new Date(day), random.of(hours))
    for (const dealer of dealerYears) {
      const firstSerial = serials.get(dealer.dealerId) ?? 0
      const { calls, opened } = callDay(random, { dealer, at, half, firstSerial })
      serials.set(dealer.dealerId, firstSerial + calls.length)
      actions.push(batchAt(at, dealer.dealerId, calls, opened.length > 0))
      const decisive: Opened | undefined =
        day > middle - 35 * dayMs && !decided ? opened.find(({ story }) => story === recurring[0]) : undefined
      decided ||= decisive !== undefined
      for (const one of opened)
        actions.push(...(one === decisive ? decisiveLife(random, one) : lifeOf(random, one)))
      const [one] = opened
      if (one && amended < 3 && random.happens(0.06)) {
        amended += 1
        actions.push(amendmentAt(workingTimeAfter(dealer, at, 3), one))
      }
    }
  }
  return actions
}
