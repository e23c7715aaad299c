import { type AudienceClients, type Caller, callerOf, claimedBy, isForDealers } from './caller.ts'
import type { Operation } from './operation.ts'

/**
 * For which dealers a person may act, by the `sub` of their token; at most a minute old. Undefined for a person whom
 * the table does not have.
 */
export type DealersOf = (subject: string) => Promise<readonly string[] | undefined>

/** What tells who calls: the app clients, and for operations of dealers' people for whom those may act. */
export type CallerPorts = { clients: AudienceClients; dealersOf?: DealersOf }

/**
 * Tells who calls an operation, from the claims that API Gateway has verified: null for nobody who may call anything.
 * Throws at once for an operation of dealers' people without `dealersOf`.
 */
export const identifyCaller = (operation: Operation, { clients, dealersOf }: CallerPorts) => {
  const ask = isForDealers(operation) ? dealersOf : async () => []
  if (!ask) throw new Error(`${operation.id} is for dealers' people, and nothing says who they act for`)
  return async (claims: Readonly<Record<string, unknown>> | undefined): Promise<Caller | null> => {
    const claimed = claimedBy(claims, clients)
    const dealerIds = claimed?.audience === 'dealer' ? await ask(claimed.subject) : []
    return callerOf(claimed, dealerIds ?? [])
  }
}
