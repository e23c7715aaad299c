import { dealerOfPartition } from '../../directory/keys.ts'
import type { PulseStore } from './pulse-store.ts'

/**
 * Moves on the pulse of each dealer of whom one of these partitions is, by one, however many of its items have changed.
 * Repeats move it again, which costs a reader one request too many.
 */
export const advancePulses =
  ({ pulses }: { pulses: Pick<PulseStore, 'advance'> }) =>
  async (partitions: readonly string[]): Promise<void> => {
    await Promise.all([...new Set(partitions)].map((pk) => pulses.advance(dealerOfPartition(pk))))
  }
