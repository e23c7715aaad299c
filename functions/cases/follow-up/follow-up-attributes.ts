import { caseShard } from '../clocks/case-shard.ts'
import { casePosition, followUpPartition } from '../keys.ts'
import type { FollowUp } from './follow-up.ts'

/** The attributes of the two indexes of follow-ups. */
export const followUpIndexAttributes = ['followUps', 'followUpShard', 'followUpAt'] as const

/**
 * The attributes of a case's follow-up, with those of its indexes: its place is by the day the survey is expected while it is
 * withheld or due, and by when it ended once it is done or withdrawn, so that what is read of a period does not grow with time.
 */
export const followUpAttributes = (dealerId: string, callId: string, followUp: FollowUp) => {
  const { state, lapsesAt, endedAt } = followUp
  return {
    followUp,
    followUps: followUpPartition(dealerId, state),
    followUpShard: followUpPartition(caseShard(dealerId, callId), state),
    followUpAt: casePosition(endedAt ?? lapsesAt, dealerId, callId),
  }
}
