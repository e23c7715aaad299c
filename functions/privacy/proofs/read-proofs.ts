import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { ErasureStore } from '../erasing/erasure-store.ts'
import type { Proof } from './proof.ts'
import type { ProofStore } from './proof-store.ts'
import type { ProofSearch } from './proof-schemas.ts'

type ReadProofsPorts = {
  erasures: Pick<ErasureStore, 'found'>
  found: Fingerprint
  files: Pick<ProofStore, 'get'>
}

/** Reads and searches a dealer's proofs. */
export const readProofs = ({ erasures, found, files }: ReadProofsPorts) => ({
  /** The proof with a number. 404 if there is none. */
  get: async (dealerId: string, proofId: string): Promise<Proof> => {
    const read = /^[1-9]\d{0,5}$/.test(proofId) ? await files.get(dealerId, Number(proofId)) : undefined
    if (!read) throw new DomainError(platformErrors.notFound)
    return read
  },

  /** The numbers of the proofs that a customer's reference or a receipt leads to, the newest first. */
  search: async (dealerId: string, { customerRef, receipt }: ProofSearch): Promise<number[]> => {
    const hash = found(receipt === undefined ? { dealerId, customerRef } : { receipt })
    return (await erasures.found(dealerId, hash)).map(({ number }) => number)
  },
})
