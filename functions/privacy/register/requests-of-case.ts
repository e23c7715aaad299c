import * as z from 'zod/mini'
import { parseCallItem, type StoredCall } from '../../cases/call/call-item.ts'
import type { ClosingEntry } from '../../cases/entries/closing-entry.ts'
import { type AmendmentEntry, parseEntryItem } from '../../cases/entries/entry-item.ts'
import { needsAnswer } from '../../cases/customer/requests.ts'
import { isEarlierClosingKey } from '../../cases/keys.ts'
import { comparableKey } from '../../platform/content/comparable-key.ts'
import type { HeldItem } from '../../platform/personal-data/personal-data.ts'
import { isTombstone } from '../../platform/table/tombstone.ts'
import { type Right, right } from './rights-request.ts'

const asked = z.object({
  requests: z.optional(z.array(z.object({ right: z.string(), text: z.optional(z.string()) }))),
})

/** What a customer asked for in a call: when it became known, what makes it this request, and what it was. */
export type AskedInCall = { askedAt: string; source: string; right: Right; text?: string }

type CaseFacts = {
  call: Pick<StoredCall, 'receivedAt' | 'put'>
  closing: ClosingEntry | null
  amendments: readonly Pick<AmendmentEntry, 'id' | 'at' | 'fields'>[]
}

/** As much of a case's facts as is there: all of them, or what one item is. */
const askedIn = ({ call, closing, amendments }: Partial<CaseFacts>): AskedInCall[] => {
  const sources: { source: string; askedAt: string; said: unknown }[] = [
    ...(call ? [{ source: 'call', askedAt: call.receivedAt, said: call.put.content }] : []),
    ...(closing ? [{ source: 'closing', askedAt: closing.at, said: closing }] : []),
    ...(amendments ?? []).map(({ id, at, fields }) => ({
      source: `amendment/${id}`,
      askedAt: at,
      said: JSON.parse(fields) as unknown,
    })),
  ]
  return sources.flatMap(({ source, askedAt, said }) =>
    (z.parse(asked, said).requests ?? []).flatMap(({ right: named, text }) => {
      const known = z.safeParse(right, named)
      if (!known.success) return []
      return [{ askedAt, source, right: known.data, ...(text !== undefined && { text }) }]
    }),
  )
}

/**
 * Whether something was asked for in the same call before: the same right, and nothing was said with it that had not been said
 * then. Call-centre software sends whole records again (decision 81), and who asks once is answered once. Pure.
 */
export const isToldAgain = (before: readonly AskedInCall[], { right: asked, text }: AskedInCall): boolean =>
  before.some(
    (one) => one.right === asked && (text === undefined || comparableKey(one.text) === comparableKey(text)),
  )

/**
 * What the customer asked for in a call, its closing and its amendments, the earliest first and each once, apart from not being
 * called any more, which takes effect at once and needs no answer. Pure.
 */
export const requestsOfCase = (facts: CaseFacts): AskedInCall[] =>
  askedIn(facts)
    .filter(needsAnswer)
    .toSorted((a, b) => (a.askedAt < b.askedAt ? -1 : a.askedAt > b.askedAt ? 1 : 0))
    .reduce<AskedInCall[]>((kept, one) => (isToldAgain(kept, one) ? kept : [...kept, one]), [])

/**
 * The same of one item of a case: the call as it was put, its closing, or an amendment; nothing of any other item, and of
 * what is left of one. Pure.
 */
export const requestsOfItem = ({ key, kind, item }: HeldItem): AskedInCall[] => {
  if (item === null || isTombstone(item)) return []
  if (kind === 'call') return askedIn({ call: parseCallItem(item) }).filter(needsAnswer)
  if ((kind !== 'closing' && kind !== 'amendment') || isEarlierClosingKey(key.sk)) return []
  const entry = parseEntryItem(item)
  if (entry.kind === 'closing') return askedIn({ closing: entry }).filter(needsAnswer)
  return entry.kind === 'amendment' ? askedIn({ amendments: [entry] }).filter(needsAnswer) : []
}

/** When the customer asked in a call, its closing and its amendments not to be called any more (ISO 8601). Pure. */
export const noCallsAskedAt = (facts: CaseFacts): string[] =>
  askedIn(facts).flatMap(({ right: asked, askedAt }) => (asked === 'no-more-calls' ? [askedAt] : []))
