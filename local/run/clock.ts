import * as z from 'zod/mini'
import type { DataDir } from './data-dir.ts'
import { newSharedTime, sharedTime } from './shared-time.ts'

/**
 * The clock of the entire local run: the machine's, shifted by an offset, or standing still. It is in memory shared
 * with the functions' workers, so a change takes effect everywhere at once; where it stands survives a restart.
 */
export type LocalClock = {
  now: () => Date
  /** Milliseconds between the machine's clock and this one. */
  offsetMs: () => number
  /** Sets it; it runs on from there. */
  setNow: (instant: Date) => void
  /** Sets it to an instant at which it stands still, until `release`. */
  hold: (instant: Date) => void
  /** Lets it run on from where it stands. */
  release: () => void
  /** The memory to pass to workers; see `sharedTime`. */
  shared: SharedArrayBuffer
  /** Called after each `setNow`. */
  onMove: (listener: () => void) => void
}

const stored = z.strictObject({ offsetMs: z.number() })
const file = 'clock.json'

/** Opens the clock as the last run with this data left it. */
export const openClock = (dataDir: DataDir): LocalClock => {
  const shared = newSharedTime()
  const time = sharedTime(shared)
  time.run(dataDir.read(file, stored)?.offsetMs ?? 0)
  const listeners: (() => void)[] = []
  const now = () => time.at(Date.now())
  const keep = (offsetMs: number) => dataDir.write(file, { offsetMs })
  const runFrom = (ms: number) => {
    const offsetMs = ms - Date.now()
    time.run(offsetMs)
    keep(offsetMs)
  }
  return {
    now: () => new Date(now()),
    offsetMs: () => now() - Date.now(),
    shared,
    setNow: (instant) => {
      runFrom(instant.getTime())
      for (const listener of listeners) listener()
    },
    hold: (instant) => {
      time.hold(instant.getTime())
      // A run that is killed here goes on from here.
      keep(instant.getTime() - Date.now())
    },
    release: () => {
      if (time.isHeld()) runFrom(now())
    },
    onMove: (listener) => void listeners.push(listener),
  }
}
