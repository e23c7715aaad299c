import { setImmediate, setTimeout } from 'node:timers/promises'

/** The longest that a start waits for its warm-up. */
const maxMs = 1000

/**
 * Warms a function up while it starts, by one read of something that it may read anyway: the connection, the
 * credentials, the SDK's middleware and the code that V8 compiles are then ready before the first request. Awaited at
 * the top level of an entry, so that it belongs to Lambda's init phase. Takes a second at most and never throws:
 * whatever is wrong with the table, the first request meets it and responds with it. Let `read` be eventually
 * consistent, half a read unit a start. `meanwhile` runs while the table is waited for: what a first request would
 * otherwise be the first to run.
 */
export const warmUp = async (
  read: () => Promise<unknown>,
  meanwhile: () => unknown = () => undefined,
): Promise<void> => {
  const whileWaiting = async () => {
    await setImmediate()
    meanwhile()
  }
  const tried = async () => {
    try {
      await Promise.all([read(), whileWaiting()])
    } catch {
      // The first request meets the same fault, and knows how to respond.
    }
  }
  await Promise.race([tried(), setTimeout(maxMs, undefined, { ref: false })])
}
