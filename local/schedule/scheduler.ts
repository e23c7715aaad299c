import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import type { Outcome } from '../host/lambda-thread.ts'
import type { LocalClock } from '../run/clock.ts'
import type { DataDir } from '../run/data-dir.ts'
import type { ScheduleSpec } from '../template/events.ts'
import { dueTimes } from './due-times.ts'
import { recurrence } from './expressions.ts'
import { type Pace, paceOf } from './pace.ts'

type SchedulerPorts = {
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
  /** Delivers nothing by itself until `resume`; the clock mover calls `runTurn` instead. */
  pause: () => void
  resume: () => void
  /** The first occurrence of an enabled rare schedule after an instant; undefined if there are none. */
  nextRare: (after: Date) => Date | undefined
  /**
   * Submits the enabled schedules of a pace at a stop of the clock: rare ones for each occurrence that is due, the
   * others once, due or not. Returns how many it submitted.
   */
  runTurn: (pace: Pace) => number
  /** Stores how far the schedules are. `runTurn` does not: once for each stop is enough. */
  keep: () => void
  stop: () => void
}

const file = 'schedules.json'
const offFile = 'schedules-off.json'
const longestSleepMs = 60_000
/** A frequent schedule's latest occurrence is no longer ago than this. */
const lookBackMs = 3 * 3_600_000

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
    const times = recurrence(spec.expression, spec.zone)
    return {
      spec,
      times,
      pace: paceOf(times, clock.now()),
      last: before === undefined ? clock.now() : new Date(before),
      // Runs of one schedule follow one another; schedules do not wait for each other.
      chain: Promise.resolve(),
    }
  })
  type Item = (typeof items)[number]
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let paused = false

  const event = (spec: ScheduleSpec, time: Date) => scheduleInput(spec, time, randomUUID())
  const isOn = ({ spec }: Item) => !off.has(spec.name)
  const keepLast = () =>
    dataDir.write(file, Object.fromEntries(items.map(({ spec, last }) => [spec.name, last.toISOString()])))

  const submit = (item: Item, times: readonly Date[]): number => {
    if (!isOn(item)) return 0
    for (const time of times) {
      item.chain = item.chain.then(() =>
        stopped ? undefined : ports.submit(item.spec.target.arn, event(item.spec, time)),
      )
    }
    return times.length
  }

  const tick = () => {
    clearTimeout(timer)
    if (stopped || paused) return
    const now = clock.now()
    for (const item of items) {
      const { due, last } = dueTimes(item.times, item.last, now)
      item.last = last
      submit(item, due)
    }
    keepLast()
    const waits = items.map(({ times, last }) => (times.next(last)?.getTime() ?? Infinity) - now.getTime())
    timer = setTimeout(tick, Math.max(50, Math.min(longestSleepMs, ...waits)))
  }

  const latestOf = ({ times, last }: Item, now: Date): Date => {
    const from = new Date(Math.max(last.getTime(), now.getTime() - lookBackMs))
    return dueTimes(times, from, now).due.at(-1) ?? now
  }
  const runAtStop = (item: Item, now: Date) => {
    const { due, last } = dueTimes(item.times, item.last, now)
    const times = item.pace === 'rare' ? due : [latestOf(item, now)]
    // A rate keeps its beat.
    item.last = item.pace === 'hourly' ? now : last
    return submit(item, times)
  }

  clock.onMove(tick)
  tick()

  return {
    list: () =>
      items.map((item) => ({
        name: item.spec.name,
        enabled: isOn(item),
        expression: item.spec.expression,
        zone: item.spec.zone,
        next: isOn(item) ? (item.times.next(item.last)?.toISOString() ?? null) : null,
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
    pause: () => {
      paused = true
      clearTimeout(timer)
    },
    resume: () => {
      paused = false
      tick()
    },
    nextRare: (after) => {
      const rare = items.filter((item) => item.pace === 'rare' && isOn(item))
      const [first] = rare
        .flatMap(({ times }) => times.next(after) ?? [])
        .toSorted((a, b) => a.getTime() - b.getTime())
      return first
    },
    runTurn: (pace) => {
      const now = clock.now()
      const inTurn = items.filter((item) => item.pace === pace)
      return inTurn.reduce((count, item) => count + runAtStop(item, now), 0)
    },
    keep: keepLast,
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
