import * as z from 'zod/mini'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { open } from '../../platform/sealing/sealing.ts'
import { identityCheck } from '../handling/identity-check.ts'
import type { linkRequest } from '../handling/link-request.ts'
import type { ProofStore } from '../proofs/proof-store.ts'
import { hashOfProof } from '../record/check-chain.ts'
import { type Erasure, parseSealedErasure } from './erasure-item.ts'
import type { ErasureStore } from './erasure-store.ts'
import { foundBy } from './found-by.ts'
import { blockAll, removeAllRefused } from './pass/set-apart.ts'
import type { runErasure, RunErasurePorts } from './run-erasure.ts'

type ReplayPorts = Omit<RunErasurePorts, 'erasures' | 'proofs' | 'publish' | 'days'> & {
  erasures: Pick<ErasureStore, 'get' | 'restore'>
  proofs: Pick<ProofStore, 'get' | 'replays'>
  /** The hash by which a receipt or reference leads to its proof. */
  found: Fingerprint
  run: ReturnType<typeof runErasure>
  link: ReturnType<typeof linkRequest>
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
  const { by, orderedAt: at } = erasure
  const check = z.safeParse(identityCheck, erasure.identityCheck)
  const done = { what: 'erasure', id: erasureId, at, by: by.id, proofId: String(proof.number) } as const
  // An entry of its own: the request that it carried out may not be there, or say nothing of it.
  const entry = await ports.link(
    { dealerId, customerRef },
    ['erasure'],
    check.success ? { identityCheck: check.data } : {},
    done,
  )
  await ports.erasures.restore(again, hashOfProof(written), hashes, entry)
  await ports.run(dealerId, erasureId)
}

/** Sets apart again what came back of an erasure that the table has, and destroys it if the rest was destroyed. */
const repeat = async (ports: ReplayPorts, erasure: Erasure, { state }: Pick<Erasure, 'state'>) => {
  const { erasureId } = erasure
  await ports.blocked.begin(erasureId)
  await removeAllRefused(ports, erasure)
  await blockAll(ports, { ...erasure, state })
  // Any other is still under way, and needs its data key.
  if (state !== 'destroyed') return
  if (!erasure.part) await ports.endKept(erasure.dealerId, erasure.customerHash, erasure.orderedAt)
  await ports.blocked.destroy(erasureId)
}

/**
 * Carries out again every erasure of which there may be a backup, from what was sealed beside its proof: for a table
 * into which something older was brought back, before anybody reads it. What an erasure took away is set apart as it
 * was, and an erasure that the table does not know is known again, with an entry in the register. It may be interrupted
 * anywhere and repeated; without anything to do it changes nothing. Returns how many erasures it went through.
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
