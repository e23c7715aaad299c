import { defineKeys } from '../../table/define-keys.ts'

export const keys = {
  idempotency: (scopeHash: string) => ({ pk: `IDEMPOTENCY#${scopeHash}`, sk: 'ANSWER' }),
}

export const idempotencyKeys = defineKeys({
  keys,
  partitions: { idempotency: 'IDEMPOTENCY#*' },
  indexes: {},
})
