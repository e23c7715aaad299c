import { beaconChains } from '../../../functions/draws/record/beacon-chains.ts'
import { signTestRound } from '../../../local/beacon/sign-round.ts'

/** The chain whose rounds tests can sign. */
export const testChain = beaconChains['local-test']

/** A round of the test chain as a relay of drand's HTTP API returns it. */
export const testRound = (round: number) => ({ round, signature: signTestRound(round) })

export { signTestRound }
