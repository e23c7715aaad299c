import type { Verification } from '../../../verifier/verify.ts'

type Judged = Pick<Verification, 'verdict'>

/** Of two verifications of a draw the one that does not hold; otherwise the first. */
export const mostTelling = <A extends Judged, B extends Judged>(first: A, second: B): A | B =>
  first.verdict !== 'does-not-hold' && second.verdict === 'does-not-hold' ? second : first

/** The commitment as somebody copied it, without the spaces and line breaks that came along; null if it is none. */
export const readCommitment = (text: string): string | null => {
  const digits = text.replace(/\s/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(digits) ? digits : null
}
