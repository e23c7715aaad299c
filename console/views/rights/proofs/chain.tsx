import { useSignal } from '@preact/signals'
import { faultsOfChain } from '../../../../functions/privacy/record/check-chain.ts'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import type { RightsProps } from '../rights-props.ts'

/** So many proofs are read at the same time. */
const atOnce = 8

/** Checks, on this page, that a proof follows from all of the dealer's proofs before it. */
export const Chain = ({ dealerId, upTo, t }: RightsProps & { upTo: number }) => {
  const { api } = useApp()
  const said = useSignal('')
  const read = (number: number) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/proofs/{proofId}', {
        params: { path: { dealerId, proofId: String(number) } },
      }),
    )
  const check = async () => {
    said.value = t.checking
    const chain: Schemas['ErasureProof'][] = []
    while (chain.length < upTo) {
      const next = Array.from(
        { length: Math.min(atOnce, upTo - chain.length) },
        (_, at) => chain.length + at + 1,
      )
      chain.push(...(await Promise.all(next.map(read))))
    }
    const [fault] = faultsOfChain(chain)
    said.value = fault ? t.chainBroken(fault.number) : t.chainHolds(chain.length)
  }
  return (
    <div class="row">
      <button
        class="button"
        type="button"
        onClick={() => void check().catch(() => void (said.value = t.chainUnread))}
      >
        {t.checkChain}
      </button>
      <span role="status">{said.value}</span>
    </div>
  )
}
