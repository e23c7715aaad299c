import { comparableKey } from '../../../platform/content/comparable-key.ts'
import type { Candidate } from '../candidate.ts'

/** A response is about a visit of at most this many days before it was answered (api.md). */
export const longestDays = 120

const longestMs = longestDays * 86_400_000

/** What tells two visits apart. */
export type VisitOfCall = Pick<Candidate, 'brand' | 'visitRef' | 'customerRef' | 'startedAt'>

/** A visit among calls of one brand and a few months: its reference, with its customer's. */
export const visitName = ({ visitRef, customerRef }: Pick<VisitOfCall, 'visitRef' | 'customerRef'>): string =>
  JSON.stringify([visitRef, comparableKey(customerRef)])

/** Whether two calls are so close, at most 120 days, that one reference is one visit's of a customer. */
export const areClose = (a: Pick<Candidate, 'startedAt'>, b: Pick<Candidate, 'startedAt'>): boolean =>
  Math.abs(Date.parse(a.startedAt) - Date.parse(b.startedAt)) <= longestMs

/**
 * Whether two calls are about the same visit: of one brand, under one reference, with one customer, and at most 120 days
 * apart. A workshop may use a reference again in another year, and two sites of a dealer may use one for two customers.
 */
export const isSameVisit = (a: VisitOfCall, b: VisitOfCall): boolean =>
  a.brand === b.brand && visitName(a) === visitName(b) && areClose(a, b)
