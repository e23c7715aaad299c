import type { LocalClock } from '../run/clock.ts'
import type { Scheduler } from '../schedule/scheduler.ts'
import { scheduleBody, parseBody } from './bodies.ts'
import { HttpError } from './guard.ts'

type SchedulePorts = { scheduler: Scheduler; clock: LocalClock }

const noSchedule = (scheduler: Scheduler) => {
  const names = scheduler.list().map((item) => item.name)
  return new HttpError(404, `No such schedule; there are ${names.join(', ')}`)
}

const switchSchedule = (scheduler: Scheduler, name: string, enabled: boolean) => {
  if (!scheduler.enable(name, enabled)) throw noSchedule(scheduler)
  return scheduler.list().find((item) => item.name === name) ?? {}
}

/** Runs a schedule and waits for the result, or enables or disables it if the body says so. */
export const actOnSchedule = async ({ scheduler, clock }: SchedulePorts, name: string, body: unknown) => {
  const { scheduledTime: given, enabled } = parseBody(scheduleBody, body) ?? {}
  if (enabled !== undefined) return switchSchedule(scheduler, name, enabled)
  const time = given === undefined ? clock.now() : new Date(given)
  const outcome = await scheduler.deliver(name, time)
  if (!outcome) throw noSchedule(scheduler)
  const delivered = { name, scheduledTime: time.toISOString() }
  if (!outcome.ok) return { ...delivered, ok: false, error: outcome.failure }
  const result: unknown = JSON.parse(outcome.result)
  return { ...delivered, ok: true, result }
}
