import type * as z from 'zod/mini'
import type { Erasure } from './erasure-item.ts'
import { suppressionOf } from '../suppressing/suppression.ts'
import type { erasureShown } from './erasure-schemas.ts'

/** An erasure as its response shows it: without whose. Pure. */
export const showErasure = (erasure: Erasure): z.input<typeof erasureShown> => {
  const { erasureId, state, orderedAt, calls, items, proof, receipt } = erasure
  const { blockedAt = null, blockedUntil = null, destroyedAt = null } = erasure
  return {
    ...{ erasureId, state, orderedAt, calls, items, proof: proof.number, receipt },
    suppression: erasure.suppressed === undefined ? null : suppressionOf(erasure.suppressed),
    ...{ blockedAt, blockedUntil, destroyedAt },
  }
}
