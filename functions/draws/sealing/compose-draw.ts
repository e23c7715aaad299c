import { type Group, participantsOf, withSealed, fewestForADraw } from '../../groups/group/group.ts'
import type { BeaconChain } from '../record/beacon-chains.ts'
import type { Draw, Holder } from '../store/draw-item.ts'
import { roundOfMonth } from '../record/beacon-rounds.ts'
import { lastSealTime } from '../../platform/calendar/draw-months.ts'
import { drawRule, rosterHash, sealList, type SealedList, zeroCommitment } from '../record/sealed-list.ts'

/**
 * What to seal: the month, whether its list is written afterwards (`missed`), the beacon chain, and the current time.
 */
export type Sealing = { month: string; missed: boolean; chain: BeaconChain; now: Date }

const reasonFor = ({ month, missed, now }: Sealing, participants: number): SealedList['reason'] => {
  if (missed) return 'missed'
  if (now > lastSealTime(month)) return 'late'
  return participants < fewestForADraw ? 'fewer-than-5' : undefined
}

/**
 * Composes a group's list for a month, and the group as it is afterwards. A list that is late, missed or has too few
 * participants states this as its reason and has no draw, but is still part of the group's chain of lists
 * (docs/draw.md).
 */
export const composeDraw = (group: Group, sealing: Sealing): { draw: Draw; groupAfter: Group } => {
  const { month, chain, missed, now } = sealing
  const holders = missed
    ? []
    : participantsOf(group).map(({ number, dealerId }): Holder => [number, dealerId])
  const reason = reasonFor(sealing, holders.length)
  const { bytes, commitment } = sealList({
    chain: chain.hash,
    discount: group.monthlyDiscount,
    group: group.groupId,
    month,
    participants: holders.map(([number]) => number),
    previous: group.lastSealed?.commitment ?? zeroCommitment,
    ...(reason !== undefined && { reason }),
    roster: rosterHash(holders),
    round: roundOfMonth(chain, month),
    rule: drawRule,
  })
  const held = reason === undefined
  const sealedAt = now.toISOString()
  const { missed: missedBefore = [] } = group.lastSealed ?? {}
  return {
    draw: {
      groupId: group.groupId,
      month,
      list: bytes,
      commitment,
      state: held ? 'sealed' : 'not-held',
      sealedAt,
      holders,
      ...(!missed && missedBefore.length > 0 && { missedBefore }),
    },
    groupAfter: withSealed(group, {
      month,
      commitment,
      held,
      missed: missed ? [...missedBefore, { month, commitment, sealedAt }] : [],
    }),
  }
}
