import { drawHex } from '../sample/draw.ts'
import type { Strata } from '../strata/strata.ts'

/** The smallest probability in force for an operator: while they are new, that of new operators. */
const smallest = ({ probabilities }: Strata, isNew: boolean): number => {
  const { 'new-operator': first, ...others } = probabilities
  return isNew ? first : Math.min(...Object.values(others))
}

/** Whether a call's draw is below a probability: the hexadecimal digits of equal length compare as their numbers do. */
const isBelow = (u: string, probability: number): boolean =>
  probability >= 1 || u < drawHex(Math.floor(probability * 2 ** 48))

/**
 * Whether a call counts for its operator's running test: its number (twelve hexadecimal digits) would have been drawn with
 * the smallest probability in force, so that each call had the same chance (uniform thinning).
 */
export const isThinned = (u: string, strata: Strata, isNew: boolean): boolean =>
  isBelow(u, smallest(strata, isNew))
