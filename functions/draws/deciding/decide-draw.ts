import * as z from 'zod/mini'
import type { Draw } from '../store/draw-item.ts'
import { lastSealTime } from '../../platform/calendar/draw-months.ts'
import type { DrawMonth } from '../months/month-item.ts'
import { pickWinner } from '../record/pick-winner.ts'
import { rosterHash, sealedList, type SealedList, sealList } from '../record/sealed-list.ts'

/** Why a sealed list may not be drawn. The service itself cannot cause any of these. */
type Refusal =
  | 'not-in-digest'
  | 'sealed-too-late'
  | 'not-a-list'
  | 'another-commitment'
  | 'another-draw'
  | 'another-roster'

const readList = (bytes: string): SealedList | null => {
  try {
    const { success, data } = z.safeParse(sealedList, JSON.parse(bytes))
    return success ? data : null
  } catch {
    return null
  }
}

const refusalOf = (draw: Draw, list: SealedList, { month, chain, round }: DrawMonth): Refusal | null => {
  const { bytes, commitment } = sealList(list)
  if (bytes !== draw.list || commitment !== draw.commitment) return 'another-commitment'
  if (list.group !== draw.groupId || list.month !== month || list.chain !== chain || list.round !== round)
    return 'another-draw'
  if (list.reason !== undefined) return 'another-draw'
  const numbers = draw.holders.map(([number]) => number)
  if (numbers.join() !== list.participants.join() || rosterHash(draw.holders) !== list.roster)
    return 'another-roster'
  return null
}

/**
 * Computes a sealed list's winner from the round's signature, or returns why the list may not be drawn: it was sealed
 * too late, does not match its commitment, or is not among the commitments in the month's digest.
 */
export const decideDraw = (
  draw: Draw,
  month: DrawMonth,
  { signature, inDigest }: { signature: string; inDigest: boolean },
): { winner: number } | { refused: Refusal } => {
  if (!inDigest) return { refused: 'not-in-digest' }
  if (!(new Date(draw.sealedAt) <= lastSealTime(month.month))) return { refused: 'sealed-too-late' }
  const list = readList(draw.list)
  if (!list) return { refused: 'not-a-list' }
  const refused = refusalOf(draw, list, month)
  return refused ? { refused } : { winner: pickWinner({ list, commitment: draw.commitment, signature }) }
}
