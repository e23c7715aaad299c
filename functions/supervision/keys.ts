import { createHash } from 'node:crypto'
import { defineKeys } from '../platform/table/define-keys.ts'

/** Shards of a month's sample: enough for the calls of 10,000 dealers. */
export const sampleShards = 16
/** Shards of the index of pending reviews. */
const pendingShards = 8

const shardOf = (text: string, shards: number): number =>
  createHash('sha256').update(text).digest().readUInt8(0) % shards

const reviewPrefix = 'REVIEW#'

/** Whether a partition key is that of a review. */
export const isReviewKey = (pk: string): boolean => pk.startsWith(reviewPrefix)

/** The partition of one shard of a month's sample. */
export const samplePartition = (month: string, shard: number): string => `SAMPLE#${month}#${shard}`

/** The shard of `indexes.pendingReviews` that a review is in. */
export const pendingShard = (reviewId: string): string => String(shardOf(reviewId, pendingShards))

/** The names of all of them. */
export const pendingShardNames: readonly string[] = Array.from({ length: pendingShards }, (_, shard) =>
  String(shard),
)

/** The partition of `indexes.reviewsBySpecialist`: what a specialist (caller's id) is at, or has finished. */
export const specialistPartition = (by: string, state: 'mine' | 'final'): string => `${by}#${state}`

const settingsPartition = 'SUPERVISION'

export const keys = {
  /** The settings in force, and each version of them. */
  strata: () => ({ pk: settingsPartition, sk: 'SETTINGS' }),
  strataVersion: (version: number) => ({
    pk: settingsPartition,
    sk: `SETTINGS#${String(version).padStart(6, '0')}`,
  }),
  sampleMonth: (month: string) => ({ pk: settingsPartition, sk: `MONTH#${month}` }),
  sampleLine: (month: string, dealerId: string, callId: string) => ({
    pk: samplePartition(month, shardOf(dealerId, sampleShards)),
    sk: `${dealerId}#${callId}`,
  }),
  operator: (operator: string) => ({ pk: `OPERATOR#${operator}`, sk: 'OPERATOR' }),
  running: (operator: string) => ({ pk: `OPERATOR#${operator}`, sk: 'RUNNING' }),
  review: (reviewId: string) => ({ pk: `${reviewPrefix}${reviewId}`, sk: 'REVIEW' }),
}

/** The dealer's and the call's id from a sample line's sort key. */
export const idsOfLine = (sk: string) => {
  const [dealerId = '', callId = ''] = sk.split('#')
  return { dealerId, callId }
}

/** The first and last possible sort key of a dealer's sample lines. */
export const dealerLines = (month: string, dealerId: string) => {
  const { pk, sk } = keys.sampleLine(month, dealerId, '')
  return { pk, from: sk, to: `${sk}\uffff` }
}

/** The first and last possible sort key of the settings' versions, and of the months of the sample. */
export const strataVersions = { pk: settingsPartition, from: 'SETTINGS#', to: 'SETTINGS#\uffff' }
export const sampleMonths = { pk: settingsPartition, from: 'MONTH#', to: 'MONTH#\uffff' }

export const indexes = {
  /** Reviews to be done, by shard (`0` to `7`), then by when they are due, jittered. Sparse. */
  pendingReviews: {
    name: 'pending-reviews',
    pk: 'pendingShard',
    sk: 'pendingAt',
    projects: ['dueBy', 'callKind', 'claim', 'notFor', 'why', 'month', 'at', 'state'],
  },
  /** A specialist's reviews: `specialistPartition`, then when they were last touched. Sparse. */
  reviewsBySpecialist: {
    name: 'reviews-by-specialist',
    pk: 'doneBy',
    sk: 'doneAt',
    projects: ['dueBy', 'callKind', 'claim', 'state'],
  },
} as const

/** The keys of supervision. */
export const supervisionKeys = defineKeys({
  keys,
  partitions: {
    supervision: settingsPartition,
    samples: 'SAMPLE#*',
    operators: 'OPERATOR#*',
    reviews: 'REVIEW#*',
  },
  indexes,
})
