import type { RectificationStore } from './rectification-store.ts'

type EndRectificationsPorts = { rectifications: Pick<RectificationStore, 'ofCustomer' | 'replace'> }

/** Thrown when a correction goes on while it is to end sooner, so that the run is repeated. */
class GoesOn extends Error {
  override name = 'GoesOn'
}

/**
 * Has the old values that corrections of a customer blocked destroyed no later than what an erasure blocks: until then they
 * lead to whom nobody is to find any more. `until` is ISO 8601; with `calls`, only corrections of none but these; with
 * `orderedUntil`, none that somebody ordered later. Idempotent.
 */
export const endRectifications =
  ({ rectifications }: EndRectificationsPorts) =>
  async (
    dealerId: string,
    customerHash: string,
    until: string,
    {
      calls,
      orderedUntil,
    }: { calls?: readonly string[] | undefined; orderedUntil?: string | undefined } = {},
  ): Promise<void> => {
    for (const before of await rectifications.ofCustomer(dealerId, customerHash)) {
      if (before.state === 'destroyed' || before.blockedUntil <= until) continue
      const isNew = orderedUntil !== undefined && before.orderedAt > orderedUntil
      if (isNew && before.leaves === undefined) continue
      if (calls && !before.only?.every((callId) => calls.includes(callId))) continue
      const after = { ...before, blockedUntil: until, ...(before.state === 'blocked' && { dueAt: until }) }
      if (!(await rectifications.replace(before, after))) throw new GoesOn()
    }
  }
