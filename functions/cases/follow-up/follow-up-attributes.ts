import { createHash } from 'node:crypto'
import { followUpPartition, followUpPosition, followUpShards } from '../keys.ts'
import type { FollowUp } from './follow-up.ts'

/** The attributes of the two indexes of follow-ups. */
export const followUpIndexAttributes = ['followUps', 'followUpShard', 'followUpAt'] as const

/**
 * The attributes of a case's follow-up: with those of its indexes only while it is withheld or due. A case's shard never
 * changes.
 */
export const followUpAttributes = (dealerId: string, callId: string, followUp: FollowUp) => {
  const { state } = followUp
  if (state === 'done' || state === 'withdrawn') return { followUp }
  const hash = createHash('sha256').update(`${dealerId}#${callId}`).digest()
  return {
    followUp,
    followUps: followUpPartition(dealerId, state),
    followUpShard: followUpPartition(hash.readUInt8(0) % followUpShards, state),
    followUpAt: followUpPosition(followUp.lapsesAt, dealerId, callId),
  }
}
