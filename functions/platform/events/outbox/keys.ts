import { defineKeys } from '../../table/define-keys.ts'

export const keys = {
  keptEvent: (eventId: string) => ({ pk: `EVENT#${eventId}`, sk: 'EVENT' }),
}

export const outboxKeys = defineKeys({
  keys,
  partitions: { events: 'EVENT#*' },
  indexes: {},
})
