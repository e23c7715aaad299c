import { createHash } from 'node:crypto'

/** Shards of groups and of their draws: a month of a million groups still writes to enough partitions at once. */
export const groupShards = 16

/** The shard of a group, the same for ever: of itself and of all its draws. */
export const shardOf = (groupId: string): number =>
  (createHash('sha256').update(groupId).digest()[0] ?? 0) % groupShards

/**
 * Every key of the table, one builder per item and access pattern. `docs/data-model.md` is the table of them; a
 * test keeps the two the same. Ids have no `#`, so no key is the prefix of another id's.
 */
export const keys = {
  brands: () => ({ pk: 'BRANDS', sk: 'SETTINGS' }),
  questionnaire: (questionnaireId: string, version: number) => ({
    pk: `QUESTIONNAIRE#${questionnaireId}`,
    sk: `VERSION#${version}`,
  }),
  dealer: (dealerId: string) => ({ pk: `DEALER#${dealerId}`, sk: 'SETTINGS' }),
  call: (dealerId: string, callId: string) => ({ pk: `DEALER#${dealerId}`, sk: `CALL#${callId}` }),
  closing: (dealerId: string, callId: string) => ({ pk: `DEALER#${dealerId}`, sk: `CALL#${callId}#CLOSING` }),
  step: (dealerId: string, callId: string, revision: number) => ({
    pk: `DEALER#${dealerId}`,
    sk: `CALL#${callId}#STEP#${String(revision).padStart(6, '0')}`,
  }),
  alert: (dealerId: string, callId: string, notice: string, recipientHash: string) => ({
    pk: `DEALER#${dealerId}`,
    sk: `CALL#${callId}#ALERT#${notice}#${recipientHash}`,
  }),
  delivery: (dealerId: string, callId: string, messageId: string, type: string) => ({
    pk: `DEALER#${dealerId}`,
    sk: `CALL#${callId}#DELIVERY#${messageId}#${type}`,
  }),
  customer: (dealerId: string, customerRef: string) => ({
    pk: `DEALER#${dealerId}`,
    sk: `CUSTOMER#${customerRef}`,
  }),
  group: (groupId: string) => ({ pk: `GROUPS#${shardOf(groupId)}`, sk: groupId }),
  draw: (month: string, groupId: string) => ({ pk: `DRAW#${month}#${shardOf(groupId)}`, sk: groupId }),
  drawMonth: (month: string) => ({ pk: 'DRAWMONTHS', sk: month }),
  commitments: (month: string, page: number) => ({
    pk: `COMMITMENTS#${month}`,
    sk: String(page).padStart(6, '0'),
  }),
  application: (groupId: string, month: string) => ({ pk: `GROUP#${groupId}`, sk: `APPLICATION#${month}` }),
  passOn: (groupId: string, month: string) => ({ pk: `GROUP#${groupId}`, sk: `PASSON#${month}` }),
  drawMail: (month: string, groupId: string, kind: string, recipientHash: string) => ({
    pk: `DRAWMAIL#${month}#${groupId}`,
    sk: `${kind}#${recipientHash}`,
  }),
  announcing: (month: string, walk: string, shard: number) => ({
    pk: 'ANNOUNCING',
    sk: `${month}#${walk}#${shard}`,
  }),
  announcer: () => ({ pk: 'ANNOUNCING', sk: 'LEASE' }),
  idempotency: (scopeHash: string) => ({ pk: `IDEMPOTENCY#${scopeHash}`, sk: 'ANSWER' }),
} as const

/** The partitions by what they hold, as IAM's `dynamodb:LeadingKeys` names them. */
export const partitions = {
  brands: 'BRANDS',
  questionnaires: 'QUESTIONNAIRE#*',
  dealers: 'DEALER#*',
  groups: 'GROUPS#*',
  groupFacts: 'GROUP#*',
  draws: 'DRAW#*',
  drawMonths: 'DRAWMONTHS',
  commitments: 'COMMITMENTS#*',
  drawMails: 'DRAWMAIL#*',
  announcing: 'ANNOUNCING',
  idempotency: 'IDEMPOTENCY#*',
} as const
export type PartitionId = keyof typeof partitions

/** All groups of a shard, or all draws of a month in one. Strongly consistent when asked for. */
export const groupsShard = (shard: number) => `GROUPS#${shard}`
export const drawsShard = (month: string, shard: number) => `DRAW#${month}#${shard}`

/** The whole case of a call: the call and every item beside it, in one query of the dealer's partition. */
export const caseRange = (dealerId: string, callId: string) => ({
  pk: `DEALER#${dealerId}`,
  from: `CALL#${callId}`,
  to: `CALL#${callId}#\uffff`,
})

/** The table's indexes: the attributes that make their keys, and what they project. CDK makes them from this. */
export const indexes = {
  /** Calls of a dealer by the month of their receipt in the dealer's zone: `<dealerId>#2026-11`, then `at`. */
  callsByMonth: {
    name: 'calls-by-month',
    pk: 'month',
    sk: 'at',
    projects: ['kind', 'outcome', 'problemAt'],
  },
  /** Problems of a dealer: `<dealerId>#open` or `<dealerId>#closed`, then `problemAt`. Sparse. */
  problemsByDealer: {
    name: 'problems-by-dealer',
    pk: 'problems',
    sk: 'problemAt',
    projects: [
      'at',
      'kind',
      'outcome',
      'content',
      'derived',
      'evidence',
      'status',
      'assignee',
      'acknowledgeBy',
      'resolveBy',
      'alertState',
      'alertAt',
      'alertLatencyMs',
    ],
  },
  /** What is due, over a fixed number of shards: `0` to `7`, then `dueAt`. Sparse. */
  due: { name: 'due', pk: 'dueShard', sk: 'dueAt', projects: [] },
} as const

/** Shards of the due index: enough that no partition of it is ever hot, few enough to read all each minute. */
export const dueShards = 8

export const monthPartition = (dealerId: string, month: string) => `${dealerId}#${month}`
export const problemsPartition = (dealerId: string, side: 'open' | 'closed') => `${dealerId}#${side}`
