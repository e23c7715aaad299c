import { recomputeDue } from '../../platform/recomputing/recompute-due.ts'
import type { MarkedMonth } from '../marking/marked-month.ts'
import { recomputeMonth } from './recompute-month.ts'
import { recomputeOverview } from './recompute-overview.ts'
import type { RecomputePorts } from './recompute-ports.ts'

/**
 * Recomputes every marked month that is due, as far as time allows. A dealer's months take turns, because they share the
 * list of repeated causes.
 */
export const recomputeDueMonths = (ports: RecomputePorts) => {
  const ofDealer = recomputeMonth(ports)
  const ofAll = recomputeOverview(ports)
  return recomputeDue<MarkedMonth>({
    marks: ports.marks,
    clock: ports.clock,
    turnOf: ({ dealerId }) => dealerId,
    recompute: ({ dealerId, month }) => (dealerId === null ? ofAll(month) : ofDealer(dealerId, month)),
    about: ({ dealerId, month }) => ({ dealerId: dealerId ?? 'all', month }),
  })
}
