import { caseShard } from '../clocks/case-shard.ts'
import { casePosition, followUpPartition } from '../keys.ts'
import type { FollowUp } from './follow-up.ts'

/** The attributes of the two indexes of follow-ups. */
export const followUpIndexAttributes = ['followUps', 'followUpShard', 'followUpAt'] as const

/** The attributes of a case's follow-up: with those of its indexes only while it is withheld or due. */
export const followUpAttributes = (dealerId: string, callId: string, followUp: FollowUp) => {
  const { state } = followUp
  if (state === 'done' || state === 'withdrawn') return { followUp }
  return {
    followUp,
    followUps: followUpPartition(dealerId, state),
    followUpShard: followUpPartition(caseShard(dealerId, callId), state),
    followUpAt: casePosition(followUp.lapsesAt, dealerId, callId),
  }
}
