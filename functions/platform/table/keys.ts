/**
 * Every key of the table, one builder per item and access pattern. `docs/data-model.md` is the table of them; a
 * test keeps the two the same. Ids have no `#`, so no key is the prefix of another id's.
 */
export const keys = {
  brand: (brandId: string) => ({ pk: `BRAND#${brandId}`, sk: 'SETTINGS' }),
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
  idempotency: (scopeHash: string) => ({ pk: `IDEMPOTENCY#${scopeHash}`, sk: 'ANSWER' }),
} as const

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
