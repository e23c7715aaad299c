import { dealerOfPartition, dealerPartition } from '../../directory/keys.ts'
import type { PulseStore } from './pulse-store.ts'

/**
 * Moves on the pulse of each dealer of whom one of these partitions is, by one, however many of its items have changed;
 * partitions of anything else are passed over.
 * Repeats move it again, which costs a reader one request too many.
 */
export const advancePulses =
  ({ pulses }: { pulses: Pick<PulseStore, 'advance'> }) =>
  async (partitions: readonly string[]): Promise<void> => {
    const dealers = partitions.filter((pk) => pk.startsWith(dealerPartition('')))
    await Promise.all([...new Set(dealers)].map((pk) => pulses.advance(dealerOfPartition(pk))))
  }
