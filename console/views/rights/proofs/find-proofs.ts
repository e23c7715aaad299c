import { ResponseError } from '../../../../client/errors.ts'
import { unwrap } from '../../../../client/unwrap.ts'
import type { App, Schemas } from '../../../app/app.ts'

/** The proofs that a receipt or a reference leads to, the newest first, and whether one is still being written. */
export const findProofs = async (
  api: App['api'],
  dealerId: string,
  body: Schemas['ProofSearch'],
): Promise<{ proofs: Schemas['ErasureProof'][]; isWriting: boolean }> => {
  const { proofs: numbers } = await unwrap(
    api.POST('/v1/dealers/{dealerId}/proof-searches', { params: { path: { dealerId } }, body }),
  )
  const read = (number: number) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/proofs/{proofId}', {
        params: { path: { dealerId, proofId: String(number) } },
      }),
    ).catch((thrown: unknown) => {
      // Its number is known from the order on, the proof itself a moment later.
      if (thrown instanceof ResponseError && thrown.status === 404) return null
      throw thrown
    })
  const found = await Promise.all(numbers.map(read))
  return { proofs: found.filter((proof) => proof !== null), isWriting: found.includes(null) }
}
