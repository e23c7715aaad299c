import type { Clock } from '../../platform/runtime/clock.ts'
import { systemRetryOnConflict } from '../../platform/runtime/system-retry.ts'
import type { Table } from '../../platform/table/client.ts'
import { directoryStore } from '../reading/directory-store.ts'
import { digestTimeStore } from './digest-time-store.ts'
import { removeDigestRecipient } from './remove-recipient.ts'

/** Opens when dealers' digests are due. */
export const openDigestTimes = (table: Table) => digestTimeStore(table)

/** Opens the removal of an address from those who receive a dealer's digest. */
export const openDigestRecipients = (table: Table, clock: Clock) => ({
  remove: removeDigestRecipient({
    dealers: directoryStore(table).dealers,
    clock,
    retryOnConflict: systemRetryOnConflict,
  }),
})
