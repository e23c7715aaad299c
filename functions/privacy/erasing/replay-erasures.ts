import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { open } from '../../platform/sealing/sealing.ts'
import type { ProofStore } from '../proofs/proof-store.ts'
import { hashOfProof } from '../record/check-chain.ts'
import { type Erasure, parseSealedErasure } from './erasure-item.ts'
import type { ErasureStore } from './erasure-store.ts'
import { foundBy } from './found-by.ts'
import { blockAll, removeAllRefused, type runErasure, type RunErasurePorts } from './run-erasure.ts'

type ReplayPorts = Omit<RunErasurePorts, 'erasures' | 'proofs' | 'publish' | 'days'> & {
  erasures: Pick<ErasureStore, 'get' | 'restore'>
  proofs: Pick<ProofStore, 'get' | 'replays'>
  /** The hash by which a receipt or reference leads to its proof. */
  found: Fingerprint
  run: ReturnType<typeof runErasure>
}

/** Thrown when an erasure is to be replayed whose proof is missing: nothing is made up in its place. */
class ProofMissing extends Error {
  override name = 'ProofMissing'
}

/** An erasure that the table does not have: as it was when its proof had been written, to be carried out at once. */
const restore = async (ports: ReplayPorts, erasure: Erasure) => {
  const { dealerId, erasureId, customerRef = '', receipt, proof } = erasure
  const written = await ports.proofs.get(dealerId, proof.number)
  if (!written) throw new ProofMissing()
  const dueAt = ports.clock().toISOString()
  const again: Erasure = { ...erasure, state: 'blocking', dueAt }
  const hashes = foundBy(ports.found, { dealerId, customerRef, receipt })
  await ports.erasures.restore(again, hashOfProof(written), hashes)
  await ports.run(dealerId, erasureId)
}

/** Sets apart again what came back of an erasure that the table has, and destroys it if the rest was destroyed. */
const repeat = async (ports: ReplayPorts, erasure: Erasure, { state }: Pick<Erasure, 'state'>) => {
  const { erasureId } = erasure
  await ports.blocked.begin(erasureId)
  await removeAllRefused(ports, erasure)
  await blockAll(ports, erasure)
  // Any other is still under way, and needs its data key.
  if (state !== 'destroyed') return
  if (!erasure.part) await ports.endKept(erasure.dealerId, erasure.customerHash)
  await ports.blocked.destroy(erasureId)
}

/**
 * Carries out again every erasure of which there may be a backup, from what was sealed beside its proof: for a table into
 * which something older was brought back, before anybody reads it. What an erasure took away is set apart as it was, and an
 * erasure that the table does not know is known again. It may be interrupted anywhere and repeated; without anything to do
 * it changes nothing. Returns how many erasures it went through.
 */
export const replayErasures = (ports: ReplayPorts) => async (): Promise<number> => {
  let count = 0
  for await (const sealed of ports.proofs.replays()) {
    const erasure = parseSealedErasure(open(ports.replayKey, sealed))
    const known = await ports.erasures.get(erasure.dealerId, erasure.erasureId)
    await (known ? repeat(ports, erasure, known) : restore(ports, erasure))
    count += 1
  }
  return count
}
