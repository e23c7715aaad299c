import type { Money } from '../../groups/group/money.ts'
import { type Application, shownApplicationOf } from '../discounts/discount-facts.ts'
import type { Draw } from '../store/draw-item.ts'
import { recordOfDraw } from '../record/record-of-draw.ts'
import { winnerOf } from './visibility.ts'

/** An amount of money in whole cents; it always has exactly two decimals. */
const centsOf = ({ amount }: Money): bigint => BigInt(amount.replace('.', ''))

const amountOf = (cents: bigint): string => {
  const digits = cents.toString().padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const sumOf = (all: readonly Money[]): string => amountOf(all.reduce((sum, one) => sum + centsOf(one), 0n))

/** A draw, and the record that its discount was applied, if it was. */
export type Entry = { draw: Draw; application: Application | undefined }

const lineOf = ({ draw, application }: Entry) => {
  const { month, discount, participants, reason } = recordOfDraw(draw)
  const { state, winner, decidedAt } = draw
  const dealerId = winnerOf(draw)
  return {
    month,
    state,
    ...(reason !== undefined && { reason }),
    participants: participants.length,
    discount,
    ...(winner !== undefined && dealerId !== undefined && { winner, dealerId }),
    ...(decidedAt !== undefined && { decidedAt }),
    ...(application && { application: shownApplicationOf(application) }),
  }
}

/**
 * A group's statement for some months: one line per draw, oldest first, and per currency the amounts won and applied.
 * Amounts are added in whole cents.
 */
export const statementOf = (entries: readonly Entry[]) => {
  const draws = entries.map(lineOf)
  const won = draws.filter(({ state }) => state === 'decided')
  const currencies = [...new Set(won.map(({ discount }) => discount.currency))].sort()
  const totals = currencies.map((currency) => {
    const own = won.filter(({ discount }) => discount.currency === currency)
    const applied = own.filter(({ application }) => application !== undefined)
    return {
      currency,
      won: sumOf(own.map(({ discount }) => discount)),
      applied: sumOf(applied.map(({ discount }) => discount)),
    }
  })
  const count = (wanted: Draw['state']) => draws.filter(({ state }) => state === wanted).length
  return {
    draws,
    decided: count('decided'),
    undecided: count('sealed'),
    notHeld: count('not-held'),
    totals,
  }
}
