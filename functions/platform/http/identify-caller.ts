import {
  type AudienceClients,
  type Caller,
  callerOf,
  claimedBy,
  isForAsortis,
  isForDealers,
  isOfAsortis,
  subjectIn,
} from './caller.ts'
import type { Operation } from './operation.ts'

/**
 * For which dealers a person may act, by the `sub` of their token; at most a minute old. Undefined for a person whom
 * the table does not have.
 */
export type DealersOf = (subject: string) => Promise<readonly string[] | undefined>

/** Whether one of Asortis's people has been removed, by the `sub` of their token; at most a minute old. */
export type HasLeft = (subject: string) => Promise<boolean>

/** What our table says of the holders of tokens. */
export type PeopleAccess = { dealersOf: DealersOf; hasLeft: HasLeft }

/** What tells who calls: the app clients, and for operations of people what our table says of them. */
export type CallerPorts = { clients: AudienceClients } & Partial<PeopleAccess>

/**
 * Tells who calls an operation, from the claims that API Gateway has verified: null for nobody who may call anything,
 * such as somebody who was removed after the token was issued. Throws at once for an operation of dealers' people without
 * `dealersOf`, and for one of Asortis's people without `hasLeft`.
 */
export const identifyCaller = (operation: Operation, { clients, dealersOf, hasLeft }: CallerPorts) => {
  const ask = isForDealers(operation) ? dealersOf : async () => []
  if (!ask) throw new Error(`${operation.id} is for dealers' people, and nothing says who they act for`)
  const leaves = isForAsortis(operation) ? hasLeft : async () => false
  if (!leaves) throw new Error(`${operation.id} is for Asortis's people, and nothing says who has left`)
  return async (claims: Readonly<Record<string, unknown>> | undefined): Promise<Caller | null> => {
    const claimed = claimedBy(claims, clients)
    const subject = claimed && isOfAsortis(claimed) ? subjectIn(claimed.id) : undefined
    if (subject !== undefined && (await leaves(subject))) return null
    const dealerIds = claimed?.audience === 'dealer' ? await ask(claimed.subject) : []
    return callerOf(claimed, dealerIds ?? [])
  }
}
