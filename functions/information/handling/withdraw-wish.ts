import type { InformationRecord } from '../request/information-item.ts'
import { decided } from './apply-change.ts'
import type { RequestStore } from './request-store.ts'

/** Withdraws a request's wish for news, as it was read, if it has one; false if the request has changed since. */
export const withdrawWish = async (
  { replace }: Pick<RequestStore, 'replace'>,
  before: InformationRecord,
  recording: { by: string; now: Date },
): Promise<boolean> => {
  if (!before.marketing) return true
  const after = { ...before, marketing: decided(before.marketing, 'withdrawn', recording) }
  return replace(before, after, { ...recording, blocks: false })
}
