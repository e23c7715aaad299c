import * as z from 'zod/mini'
import type { DataDir } from './data-dir.ts'

/**
 * The clock of the entire local run: the machine's, shifted by an offset. The offset is in memory shared with the
 * functions' workers, so a change takes effect everywhere at once.
 */
export type LocalClock = {
  now: () => Date
  /** Milliseconds between the machine's clock and this one. */
  offsetMs: () => number
  setNow: (instant: Date) => void
  /** One number, the offset in milliseconds. */
  shared: SharedArrayBuffer
  /** Called after each move, with the distance in milliseconds. */
  onMove: (listener: (byMs: number) => void) => void
}

const stored = z.strictObject({ offsetMs: z.number() })
const file = 'clock.json'

export const openClock = (dataDir: DataDir): LocalClock => {
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT)
  const offset = new Float64Array(shared)
  offset[0] = dataDir.read(file, stored)?.offsetMs ?? 0
  const listeners: ((byMs: number) => void)[] = []
  const offsetMs = () => offset[0] ?? 0
  return {
    now: () => new Date(Date.now() + offsetMs()),
    offsetMs,
    shared,
    setNow: (instant) => {
      const next = instant.getTime() - Date.now()
      const byMs = next - offsetMs()
      offset[0] = next
      dataDir.write(file, { offsetMs: next })
      for (const listener of listeners) listener(byMs)
    },
    onMove: (listener) => void listeners.push(listener),
  }
}
