import { drawTime } from '../../platform/calendar/draw-months.ts'
import type { BeaconChain } from './beacon-chains.ts'

/**
 * A month's round: the chain's first at or after draw time. It follows from the calendar alone; nobody can choose it.
 */
export const roundOfMonth = (chain: BeaconChain, ofMonth: string): number =>
  Math.ceil((drawTime(ofMonth).getTime() / 1000 - chain.genesisSeconds) / chain.periodSeconds) + 1

/** The time at which a chain publishes a round. */
export const timeOfRound = (chain: BeaconChain, round: number): Date =>
  new Date((chain.genesisSeconds + (round - 1) * chain.periodSeconds) * 1000)
