import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import type { Outcome } from '../host/lambda-thread.ts'
import type { LocalClock } from '../run/clock.ts'
import type { DataDir } from '../run/data-dir.ts'
import type { ScheduleSpec } from '../template/events.ts'
import { dueTimes } from './due-times.ts'
import { recurrence } from './expressions.ts'

export type SchedulerPorts = {
  clock: LocalClock
  dataDir: DataDir
  /** Invokes a function and returns the outcome. */
  invoke: (functionArn: string, event: string) => Promise<Outcome>
  /** Submits an asynchronous invocation; resolves when the function has processed it or it was given up. */
  submit: (functionArn: string, event: string) => Promise<void>
}

export type Scheduler = {
  /** `next` is null for a disabled schedule, or one that is never due again. */
  list: () => { name: string; enabled: boolean; expression: string; zone: string; next: string | null }[]
  /** Runs a schedule now, as if at `scheduledTime`, and waits for the function. Null if there is no such schedule. */
  deliver: (name: string, scheduledTime: Date) => Promise<Outcome | null>
  /**
   * Enables or disables a schedule, also across restarts; false if there is no such schedule. Occurrences while
   * disabled are lost.
   */
  enable: (name: string, enabled: boolean) => boolean
  stop: () => void
}

const file = 'schedules.json'
const offFile = 'schedules-off.json'
const longestSleepMs = 60_000

/** `2026-11-20T10:00:00Z`, as EventBridge Scheduler writes it. */
const instant = (time: Date) => `${time.toISOString().slice(0, 19)}Z`

/** The input with EventBridge Scheduler's keywords filled in; a default event if there is none. */
export const scheduleInput = (spec: ScheduleSpec, scheduledTime: Date, executionId: string): string =>
  (spec.input ?? '{}')
    .replaceAll('<aws.scheduler.scheduled-time>', instant(scheduledTime))
    .replaceAll('<aws.scheduler.schedule-arn>', spec.name)
    .replaceAll('<aws.scheduler.execution-id>', executionId)
    .replaceAll('<aws.scheduler.attempt-number>', '1')

/** Runs the schedules by the local clock, across its jumps and across restarts. */
export const startScheduler = (specs: readonly ScheduleSpec[], ports: SchedulerPorts): Scheduler => {
  const { clock, dataDir } = ports
  const kept = dataDir.read(file, z.record(z.string(), z.string())) ?? {}
  const off = new Set(dataDir.read(offFile, z.array(z.string())) ?? [])
  const items = specs.map((spec) => {
    const before = kept[spec.name]
    return {
      spec,
      times: recurrence(spec.expression, spec.zone),
      last: before === undefined ? clock.now() : new Date(before),
      // Runs of one schedule follow one another; schedules do not wait for each other.
      chain: Promise.resolve(),
    }
  })
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const event = (spec: ScheduleSpec, time: Date) => scheduleInput(spec, time, randomUUID())

  const tick = () => {
    clearTimeout(timer)
    if (stopped) return
    const now = clock.now()
    for (const item of items) {
      const { due, last } = dueTimes(item.times, item.last, now)
      item.last = last
      if (off.has(item.spec.name)) continue
      for (const time of due) {
        item.chain = item.chain.then(() =>
          stopped ? undefined : ports.submit(item.spec.target.arn, event(item.spec, time)),
        )
      }
    }
    dataDir.write(file, Object.fromEntries(items.map(({ spec, last }) => [spec.name, last.toISOString()])))
    const waits = items.map(({ times, last }) => (times.next(last)?.getTime() ?? Infinity) - now.getTime())
    timer = setTimeout(tick, Math.max(50, Math.min(longestSleepMs, ...waits)))
  }
  clock.onMove(tick)
  tick()

  return {
    list: () =>
      items.map(({ spec, times, last }) => ({
        name: spec.name,
        enabled: !off.has(spec.name),
        expression: spec.expression,
        zone: spec.zone,
        next: off.has(spec.name) ? null : (times.next(last)?.toISOString() ?? null),
      })),
    enable: (name, enabled) => {
      if (!items.some(({ spec }) => spec.name === name)) return false
      if (enabled) off.delete(name)
      else off.add(name)
      dataDir.write(offFile, [...off])
      return true
    },
    deliver: async (name, scheduledTime) => {
      const item = items.find(({ spec }) => spec.name === name)
      return item ? ports.invoke(item.spec.target.arn, event(item.spec, scheduledTime)) : null
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
