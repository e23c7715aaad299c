import { createHmac } from 'node:crypto'

const hourMs = 3_600_000

/**
 * Where a review stands in the queue: its due time, moved by up to an hour either way by a keyed hash of its id, so that
 * the order among those due together says nothing about when they were made.
 */
export const positionOf =
  (key: string) =>
  ({ reviewId, dueBy }: { reviewId: string; dueBy: string }): string => {
    const random =
      createHmac('sha256', key).update(`order/v1\0${reviewId}`).digest().readUIntBE(0, 6) / 2 ** 48
    const at = Date.parse(dueBy) + Math.round((random * 2 - 1) * hourMs)
    return `${new Date(at).toISOString()}#${reviewId}`
  }
