import {
  type ChainedProof,
  type ChainFault,
  faultsOfChain,
} from '../../functions/privacy/record/check-chain.ts'

const words: Readonly<Record<ChainFault['fault'], string>> = {
  number: 'another number belongs here: one is missing, or comes twice.',
  previous: 'it does not follow from the one before: one of the two was changed.',
  dealer: "it is another dealer's.",
}

/** What is wrong with a chain of proofs, a line for each place; none if nothing is. */
export const faultsInWords = (chain: readonly ChainedProof[]): string[] =>
  faultsOfChain(chain).map(({ number, fault }) => `Proof ${number}: ${words[fault]}`)
