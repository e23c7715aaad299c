import { systemRetryOnConflict } from '../../../functions/platform/runtime/system-retry.ts'

/** The ports of taking a recheck or reminder, for a test that takes none. */
export const noFollowUps = {
  cases: { readCall: async () => undefined },
  entries: { putStep: async () => 'refused' as const, putFollowUp: async () => 'refused' as const },
  notices: { write: () => ({}) },
  retryOnConflict: systemRetryOnConflict,
}
