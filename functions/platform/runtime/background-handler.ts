import { faultFields, log } from './log.ts'

/** A fault reduced to its name, which is all that may leave an asynchronously invoked function. */
const nameOnly = (fault: unknown): Error => {
  const name = fault instanceof Error ? fault.name : 'Error'
  const reduced = new Error(`${name}: see the line "failed" before this one`)
  reduced.name = name
  return reduced
}

/**
 * Wraps an entry that is invoked asynchronously: what it throws is logged by name, code and location and rethrown
 * without the rest, because Lambda logs errors in full and a failed DynamoDB condition carries the item.
 */
export const backgroundHandler =
  <A extends unknown[], R>(handle: (...given: A) => R | Promise<R>) =>
  async (...given: A): Promise<R> => {
    try {
      return await handle(...given)
    } catch (fault) {
      log('error', 'failed', faultFields(fault))
      throw nameOnly(fault)
    }
  }
