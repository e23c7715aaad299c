import type { Remedy } from './remedies.ts'

export type DeadLetter = { body: string; receipt: string }

export type RedrivePorts = {
  /** Up to ten messages, hidden from others for a while; none when there are no more to see. */
  receive: () => Promise<DeadLetter[]>
  remove: (receipt: string) => Promise<void>
  /** Shows a message again that was received. */
  release: (receipt: string) => Promise<void>
  /** Runs the queue's function on an event; whether it did what it should. */
  again: (event: string) => Promise<boolean>
  /** Runs the queue's function on the records of the stream that a message names; whether all went well. */
  replay: (place: string) => Promise<boolean>
  /** Runs the sweep; whether it did all that is due. */
  sweep: () => Promise<boolean>
}

/** How many dead letters were dealt with and deleted, and how many are left in the queue. */
export type Redriven = { done: number; left: number }

/** Deals with every dead letter of a queue; what could not be dealt with stays in the queue. */
export const redriveQueue = async (remedy: Remedy, ports: RedrivePorts): Promise<Redriven> => {
  const redriven = { done: 0, left: 0 }
  const left: string[] = []
  const swept: { well?: boolean } = {}
  const dealtWith = async (letter: DeadLetter): Promise<boolean> => {
    if (remedy !== 'sweep') return ports[remedy](letter.body)
    swept.well ??= await ports.sweep()
    return swept.well
  }
  for (let letters = await ports.receive(); letters.length > 0; letters = await ports.receive()) {
    for (const letter of letters) {
      const well = await dealtWith(letter)
      if (well) await ports.remove(letter.receipt)
      else left.push(letter.receipt)
      redriven[well ? 'done' : 'left'] += 1
    }
  }
  // Only now: shown before the last was received, they would be received again.
  for (const receipt of left) await ports.release(receipt)
  return redriven
}
