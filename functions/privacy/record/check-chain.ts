import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../../platform/content/canonical-json.ts'

/** What the check needs to know of a proof. Whatever else it says is in its hash, too. */
export type ChainedProof = {
  readonly dealerId: string
  readonly number: number
  readonly previous: string | null
}

/**
 * What is wrong with a proof in its place. `number`: another number belongs here, so that one is missing or comes twice.
 * `previous`: it does not name the hash of the one before, so that one of the two was changed. `dealer`: it is another
 * dealer's than the first.
 */
export type ChainFault = { number: number; fault: 'number' | 'previous' | 'dealer' }

/** The hash of a proof by which the next one names it: SHA-256 (hex) of its canonical JSON. Pure; runs in a browser. */
export const hashOfProof = (given: ChainedProof): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(given))))

/**
 * What is wrong with a dealer's chain of proofs, in the order of their numbers from the first; none if each follows from
 * the one before. `number` is the number that belongs in the place. It shows that nothing before the last one was
 * changed or left out; that there is no later one, only whoever keeps them can say. Pure; runs in a browser.
 */
export const faultsOfChain = (chain: readonly ChainedProof[]): ChainFault[] =>
  chain.flatMap((each, index): ChainFault[] => {
    const before = chain[index - 1]
    const number = index + 1
    if (each.dealerId !== chain[0]?.dealerId) return [{ number, fault: 'dealer' }]
    if (each.number !== number) return [{ number, fault: 'number' }]
    const previous = before ? hashOfProof(before) : null
    return each.previous === previous ? [] : [{ number, fault: 'previous' }]
  })
