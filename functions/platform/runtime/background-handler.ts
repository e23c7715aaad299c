import { faultFields, log } from './log.ts'

/** A fault by its name alone, as it may leave a function that nobody waits for. */
const bare = (fault: unknown): Error => {
  const name = fault instanceof Error ? fault.name : 'Error'
  const told = new Error(`${name}: see the line "failed" before this one`)
  told.name = name
  return told
}

/**
 * An entry that nobody waits for: what it throws is put down by name, code and place, and thrown again without the
 * rest, since Lambda logs an error whole, and a failed condition of DynamoDB carries the item.
 */
export const backgroundHandler =
  <A extends unknown[], R>(handle: (...given: A) => R | Promise<R>) =>
  async (...given: A): Promise<R> => {
    try {
      return await handle(...given)
    } catch (fault) {
      log('error', 'failed', faultFields(fault))
      throw bare(fault)
    }
  }
