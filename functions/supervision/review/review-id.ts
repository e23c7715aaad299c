import { createHmac } from 'node:crypto'

/**
 * A review's id, the same whenever it is made again: a keyed hash of dealer, call and number, which says nothing about
 * them, nor which reviews are of the same call.
 */
export const reviewIdOf =
  (key: string) =>
  (dealerId: string, callId: string, number: number): string =>
    createHmac('sha256', key)
      .update(['review/v1', dealerId, callId, number].join('\0'))
      .digest()
      .subarray(0, 24)
      .toString('base64url')
export type ReviewIdOf = ReturnType<typeof reviewIdOf>
