/**
 * The time of the local clock in memory shared with the functions' workers: two numbers, the milliseconds between the
 * machine's clock and this one, and the epoch milliseconds at which it stands still (0 while it runs).
 */
export const sharedTime = (shared: SharedArrayBuffer) => {
  const cells = new Float64Array(shared)
  return {
    /** The local time, in epoch milliseconds, when the machine's clock says `machineMs`. */
    at: (machineMs: number): number => cells[1] || machineMs + (cells[0] ?? 0),
    isHeld: () => cells[1] !== 0,
    /** Makes it run, this far from the machine's clock. */
    run: (offsetMs: number) => {
      cells[0] = offsetMs
      cells[1] = 0
    },
    /** Makes it stand still at an instant, in epoch milliseconds. */
    hold: (ms: number) => void (cells[1] = ms),
  }
}

/** Memory for one clock, which runs with the machine's. */
export const newSharedTime = () => new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT)
