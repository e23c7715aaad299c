import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import type { Fault, FaultService } from './types.ts'

const word = z.string().check(z.minLength(1), z.maxLength(200))

/** Errors possible anywhere. AWS services also accept their own errors by name, and relays a wrong signature. */
const anywhere = ['throttle', 'refuse', 'fail', 'timeout', 'lost-answer'] as const
const ofRelays: readonly string[] = [...anywhere, 'wrong-signature']
const ofAws = new RegExp(`^(${anywhere.join('|')}|[A-Z][A-Za-z]{1,63})$`)

const anyRequest = z.strictObject({
  service: z.enum(
    ['ses', 'dynamodb', 'events', 's3', 'cognito-idp', 'beacon'],
    'ses, dynamodb, events, s3, cognito-idp or beacon',
  ),
  action: z._default(z.string().check(z.regex(/^(\*|[A-Z][A-Za-z]{1,63})$/)), '*'),
  error: z.string(),
  rate: z._default(z.number().check(z.gte(0), z.lte(1)), 1),
  count: z.optional(z.int().check(z.gte(1))),
  match: z.optional(word),
  function: z.optional(word),
})

/** Which errors a service accepts, and which fields do not apply to relays: their requests have no caller. */
const errors = ({ service, action, error, function: caller }: z.output<typeof anyRequest>) => {
  if (service !== 'beacon')
    return ofAws.test(error) ? [] : [['error', `${anywhere.join(', ')}, or the name of an error of AWS`]]
  return [
    ...(ofRelays.includes(error) ? [] : [['error', `of the beacon: ${ofRelays.join(', ')}`]]),
    ...(action === '*' ? [] : [['action', 'the beacon has none; name a round with match']]),
    ...(caller === undefined ? [] : [['function', 'the beacon does not know who asks']]),
  ]
}

/** The body of the admin endpoint's `POST /faults`. */
const faultRequest = anyRequest.check(({ value, issues }) => {
  for (const [field = '', message] of errors(value))
    issues.push({ code: 'custom', path: [field], input: value, ...(message && { message }) })
})

/** A call that a fault may affect. */
type FaultyCall = {
  service: FaultService
  action: string
  principal: string
  /** The decoded body; evaluated only if a fault has a `match`. */
  body: () => string
}

/** The injected faults, in the order they were added. */
export type Faults = {
  /** Parses and adds the body of `POST /faults`. Throws zod's error, with paths, if it is invalid. */
  addFault: (json: unknown) => Fault
  listFaults: () => readonly Fault[]
  /** Returns false if there is none with this id. */
  removeFault: (id: string) => boolean
  clearFaults: () => void
  /** The first fault that affects this call; its count is decremented. */
  pick: (call: FaultyCall) => Fault | undefined
}

const applies = (fault: Fault, call: FaultyCall): boolean =>
  fault.service === call.service &&
  (fault.action === '*' || fault.action === call.action) &&
  // The local run's own seeding and polling must continue unless a fault explicitly targets them.
  (fault.function === undefined ? call.principal !== 'operator' : fault.function === call.principal) &&
  (fault.match === undefined || call.body().includes(fault.match))

/** `random` returns 0 up to 1; a fault applies if that is less than its rate. */
export const createFaults = (random: () => number = Math.random): Faults => {
  const faults = new Map<string, Fault>()
  return {
    addFault: (json) => {
      const fault: Fault = { id: randomUUID(), ...z.parse(faultRequest, json) }
      faults.set(fault.id, fault)
      return { ...fault }
    },
    listFaults: () => [...faults.values()].map((fault) => ({ ...fault })),
    removeFault: (id) => faults.delete(id),
    clearFaults: () => faults.clear(),
    pick: (call) => {
      for (const fault of faults.values()) {
        if (!applies(fault, call) || random() >= fault.rate) continue
        if (fault.count !== undefined && --fault.count === 0) faults.delete(fault.id)
        return { ...fault }
      }
      return undefined
    },
  }
}
