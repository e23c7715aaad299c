import * as z from 'zod/mini'
import type { MissedList } from '../../groups/group/group.ts'
import { missedList } from '../../groups/group/group-item.ts'
import { keys, monthOfPartition } from '../keys.ts'
import { type DrawState, drawState } from '../record/draw-record.ts'

/** Who holds which participation number: `[number, dealerId]`, ascending by number. */
export type Holder = readonly [number, string]

/** A group's sealed list for a month, and its result. The list itself never changes. */
export type Draw = {
  groupId: string
  month: string
  /** The sealed list's exact bytes, canonical JSON in UTF-8. */
  list: string
  commitment: string
  state: DrawState
  /** The time just before it was written. */
  sealedAt: string
  holders: readonly Holder[]
  /** The `missed` lists written right before it, for months in which the group had no list in time. */
  missedBefore?: readonly MissedList[]
  /** Set by deciding: the round's signature (hex), the winning number, and the time. */
  signature?: string
  winner?: number
  decidedAt?: string
}

/** The item's format version; a format change needs a new version and an upgrade in `parseDrawItem`. */
const drawItemVersion = 1

const holders = z.array(z.tuple([z.int(), z.string()]))

const storedDraw = z.object({
  pk: z.string(),
  sk: z.string(),
  v: z.literal(drawItemVersion),
  list: z.string(),
  commitment: z.string(),
  state: drawState,
  sealedAt: z.string(),
  holders: z.string(),
  missedBefore: z.optional(z.array(missedList)),
  signature: z.optional(z.string()),
  winner: z.optional(z.int()),
  decidedAt: z.optional(z.string()),
})

/** Parses a table item as a draw. Throws if it is not one. */
export const parseDrawItem = (item: unknown): Draw => {
  const stored = z.parse(storedDraw, item)
  return {
    groupId: stored.sk,
    month: monthOfPartition(stored.pk),
    list: stored.list,
    commitment: stored.commitment,
    state: stored.state,
    sealedAt: stored.sealedAt,
    holders: z.parse(holders, JSON.parse(stored.holders)),
    ...(stored.missedBefore !== undefined && { missedBefore: stored.missedBefore }),
    ...(stored.signature !== undefined && { signature: stored.signature }),
    ...(stored.winner !== undefined && { winner: stored.winner }),
    ...(stored.decidedAt !== undefined && { decidedAt: stored.decidedAt }),
  }
}

/** A draw as a table item. */
export const drawItem = ({ groupId, month, holders, ...rest }: Draw) => ({
  ...keys.draw(month, groupId),
  v: drawItemVersion,
  ...rest,
  holders: JSON.stringify(holders),
})

const storedLine = z.object({
  sk: z.string(),
  commitment: z.string(),
  state: drawState,
  list: z.string(),
})
const listReason = z.object({ reason: z.string() })

/** A draw reduced to what the month's digest and counts need. `reason` is set if it was not held. */
export type DrawLine = { groupId: string; commitment: string; state: DrawState; reason?: string }

/** Parses a table item, or the part of it that a query of lines returns, as a line. */
export const parseDrawLine = (item: unknown): DrawLine => {
  const { sk, commitment, state, list } = z.parse(storedLine, item)
  const line = { groupId: sk, commitment, state }
  return state === 'not-held' ? { ...line, ...z.parse(listReason, JSON.parse(list)) } : line
}
