import type { ClockMover } from '../clock/move-clock.ts'
import type { LocalClock } from '../run/clock.ts'
import { Accepted, type Action } from './admin-server.ts'
import { clockBody, parseBody } from './bodies.ts'
import { HttpError } from './guard.ts'

type ClockPorts = { clock: Pick<LocalClock, 'now' | 'offsetMs'>; mover: ClockMover }

/** After this long the response to a move says what it waits for, and the move continues. */
const answerAfterMs = 180_000
const furthestMs = 5 * 366 * 86_400_000

const stateOf = ({ clock, mover }: ClockPorts) => {
  const move = mover.current()
  return {
    now: clock.now().toISOString(),
    offsetMs: Math.round(clock.offsetMs()),
    ...(move && { moving: { to: move.to.toISOString(), waitingFor: move.waitingFor } }),
  }
}

/** Whether it is done by then; throws what it throws. */
const isDoneWithin = async (done: Promise<void>, ms: number): Promise<boolean> => {
  const late = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => late.resolve(false), ms)
  try {
    return await Promise.race([done.then(() => true), late.promise])
  } finally {
    clearTimeout(timer)
  }
}

const isMoving = ({ mover }: ClockPorts) =>
  new HttpError(
    409,
    `The clock is on its way to ${mover.current()?.to.toISOString() ?? 'another time'}: GET clock says what it waits for, DELETE clock ends the move where it is.`,
  )

const moveBack = (ports: ClockPorts, to: Date, asked: boolean) => {
  const now = ports.clock.now().toISOString()
  if (!asked)
    throw new HttpError(
      422,
      `The clock says ${now}; ${to.toISOString()} is earlier. Time never goes back in a deployed stage: what was done stays done. To move it back all the same, send "back": true as well.`,
    )
  if (!ports.mover.back(to)) throw isMoving(ports)
  return stateOf(ports)
}

const moveForward = async (ports: ClockPorts, to: Date, waitMs: number) => {
  if (to.getTime() - ports.clock.now().getTime() > furthestMs)
    throw new HttpError(422, 'The clock moves at most five years at a time.')
  const move = ports.mover.forward(to)
  if (!move) throw isMoving(ports)
  if (await isDoneWithin(move.done, waitMs)) return stateOf(ports)
  // No request is waiting for the result any more; GET clock shows the progress.
  move.done.catch(() => undefined)
  return new Accepted(stateOf(ports))
}

const postClock = (ports: ClockPorts, body: unknown, waitMs: number) => {
  const { now, advanceSeconds = 0, back = false } = parseBody(clockBody, body)
  const from = ports.clock.now()
  const to = now === undefined ? new Date(from.getTime() + advanceSeconds * 1000) : new Date(now)
  return to < from ? moveBack(ports, to, back) : moveForward(ports, to, waitMs)
}

/** The clock actions of the admin endpoint. A move gets its response when it is done, or after `waitMs`. */
export const clockActions = (ports: ClockPorts, waitMs = answerAfterMs): readonly Action[] => [
  {
    method: 'GET',
    path: 'clock',
    what: "the service's clock and, while it is being moved, what it waits for",
    run: () => stateOf(ports),
  },
  {
    method: 'POST',
    path: 'clock',
    what: 'moves the clock forward, and answers once everything that came due is done: {"now": "2026-11-20T09:00:00Z"} or {"advanceSeconds": 3600}; back only with "back": true',
    run: ({ body }) => postClock(ports, body, waitMs),
  },
  {
    method: 'DELETE',
    path: 'clock',
    what: 'ends a move of the clock where it is',
    run: async () => {
      await ports.mover.abandon()
      return stateOf(ports)
    },
  },
]
