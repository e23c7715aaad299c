import type { Remedy } from './remedies.ts'

export type DeadLetter = { body: string; receipt: string }

type RedrivePorts = {
  /** Up to ten messages, hidden from others for a while; none if no more are visible. */
  receive: () => Promise<DeadLetter[]>
  remove: (receipt: string) => Promise<void>
  /** Makes a received message visible again. */
  release: (receipt: string) => Promise<void>
  /** Invokes the queue's function with an event; returns whether it succeeded. */
  again: (event: string) => Promise<boolean>
  /** Invokes the queue's function with the stream records that a message refers to; returns whether all succeeded. */
  replay: (place: string) => Promise<boolean>
  /** Runs the sweep; returns whether it processed everything that is due. */
  sweep: () => Promise<boolean>
}

/** The number of dead letters processed and deleted, and the number left in the queue. */
type Redriven = { done: number; left: number }

/** Processes every dead letter of a queue; those that fail stay in the queue. */
export const redriveQueue = async (remedy: Remedy, ports: RedrivePorts): Promise<Redriven> => {
  const redriven = { done: 0, left: 0 }
  const left: string[] = []
  const swept: { well?: boolean } = {}
  const dealtWith = async (deadLetter: DeadLetter): Promise<boolean> => {
    if (remedy !== 'sweep') return ports[remedy](deadLetter.body)
    swept.well ??= await ports.sweep()
    return swept.well
  }
  for (let deadLetters = await ports.receive(); deadLetters.length > 0; deadLetters = await ports.receive()) {
    for (const deadLetter of deadLetters) {
      const well = await dealtWith(deadLetter)
      if (well) await ports.remove(deadLetter.receipt)
      else left.push(deadLetter.receipt)
      redriven[well ? 'done' : 'left'] += 1
    }
  }
  // Only now: if made visible earlier, they would be received again.
  for (const receipt of left) await ports.release(receipt)
  return redriven
}
