import type { LocalClock } from '../run/clock.ts'
import { frequentPaces, type Pace } from '../schedule/pace.ts'
import type { Scheduler } from '../schedule/scheduler.ts'
import { type Stop, stopsUntil } from './stops.ts'
import type { WorkInProgress } from './work-in-progress.ts'

type ClockMoverPorts = {
  clock: Pick<LocalClock, 'now' | 'hold' | 'release' | 'setNow'>
  scheduler: Pick<Scheduler, 'pause' | 'resume' | 'nextRare' | 'runTurn' | 'keep'>
  work: WorkInProgress
  nextDue: (after: Date) => Promise<Date | undefined>
}

/** A move under way: its target, and what it waits for at the stop where the clock stands. */
type Move = { to: Date; waitingFor: string[] }

export type ClockMover = {
  /**
   * Moves the clock forward, in stops. `done` resolves when it has arrived and everything that came due is done, and
   * rejects if something in the run failed. Null, changing nothing, if the clock is moving already.
   */
  forward: (to: Date) => { done: Promise<void> } | null
  /** Moves the clock back at once; false, changing nothing, if the clock is moving. */
  back: (to: Date) => boolean
  /** The move under way, if there is one. */
  current: () => Move | undefined
  /** Ends the move under way where it is. The clock runs on from there. */
  abandon: () => Promise<void>
}

const hourMs = 3_600_000

/**
 * Moves the clock forward in stops: at each stop it stands still, everything due runs, and it continues when the
 * resulting work is done. The frequent schedules run once at each stop, unless they ran less than an hour before,
 * nothing has run since, and nothing is due.
 */
export const clockMover = ({ clock, scheduler, work, nextDue }: ClockMoverPorts): ClockMover => {
  /** When the frequent schedules last ran, and how many functions had run when that was done. */
  let frequent = { at: new Date(0), invocations: 0 }

  /** Runs the schedules of a pace and waits for what they cause. Returns how many there were. */
  const runTurn = async (pace: Pace, isOver: () => boolean): Promise<number> => {
    const count = scheduler.runTurn(pace)
    if (count > 0) await work.finish(isOver)
    return count
  }

  const runStop = async ({ at, isQuiet }: Stop, isOver: () => boolean) => {
    const rare = await runTurn('rare', isOver)
    const happened = work.invocations() > frequent.invocations + rare
    const isFresh = at.getTime() - frequent.at.getTime() < hourMs && at >= frequent.at
    if (isQuiet && isFresh && !happened) frequent.invocations += rare
    else {
      for (const pace of frequentPaces) await runTurn(pace, isOver)
      frequent = { at, invocations: work.invocations() }
    }
    scheduler.keep()
  }

  let moving: { to: Date; isOver: boolean; done: Promise<void> } | undefined

  const goTo = async (wanted: Date, isOver: () => boolean) => {
    scheduler.pause()
    try {
      clock.hold(clock.now())
      const to = wanted < clock.now() ? clock.now() : wanted
      const nextStop = stopsUntil(to, { nextRare: scheduler.nextRare, nextDue })
      await work.finish(isOver)
      for (let arrived = false; !arrived && !isOver();) {
        const stop = await nextStop(clock.now())
        clock.hold(stop.at)
        await runStop(stop, isOver)
        arrived = stop.at.getTime() === to.getTime()
      }
    } finally {
      clock.release()
      scheduler.resume()
    }
  }

  return {
    forward: (to) => {
      if (moving) return null
      const move = { to, isOver: false, done: Promise.resolve() }
      moving = move
      move.done = goTo(to, () => move.isOver).finally(() => (moving = undefined))
      return move
    },
    back: (to) => {
      if (moving) return false
      clock.setNow(to)
      return true
    },
    current: () => moving && { to: moving.to, waitingFor: work.list() },
    abandon: async () => {
      if (!moving) return
      moving.isOver = true
      await moving.done.catch(() => undefined)
    },
  }
}
