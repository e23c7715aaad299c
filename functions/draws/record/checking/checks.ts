import { previousMonth } from '../../../platform/calendar/draw-months.ts'
import { canonicalJson } from '../../../platform/content/canonical-json.ts'
import type { BeaconChain } from '../beacon-chains.ts'
import { roundOfMonth, timeOfRound } from '../beacon-rounds.ts'
import { pickWinner } from '../pick-winner.ts'
import { rosterHash, type SealedList, sealList, zeroCommitment } from '../sealed-list.ts'
import { verifyRound } from '../verify-signature.ts'
import type { CheckWords } from './english.ts'
import { comparePublished } from './published-commitment.ts'
import { differingFields, type DrawToCheck, readRecord, readSealed } from './read-record.ts'
import type { Published } from './read-published.ts'

/**
 * One check's result and its explanation. `nothing`: there is nothing to check; `skipped`: something needed is missing.
 * `compared`: the list is the published one.
 */
export type Finding = {
  result: 'ok' | 'failed' | 'skipped' | 'nothing'
  detail: string
  compared?: boolean
}

/** A finding that the check passed. */
export const ok = (detail: string): Finding => ({ result: 'ok', detail })

/** A finding that the check failed. */
export const failed = (detail: string): Finding => ({ result: 'failed', detail })

const nothing = (detail: string): Finding => ({ result: 'nothing', detail })
const skipped = (detail: string): Finding => ({ result: 'skipped', detail })

const holdersMatch = ({ participants, roster }: SealedList, holders: DrawToCheck['holders']): boolean =>
  holders === undefined ||
  (rosterHash(holders) === roster &&
    canonicalJson(holders.map(([number]) => number).toSorted((a, b) => a - b)) ===
      canonicalJson(participants))

/**
 * Compares the list with its commitment, the e-mailed list (`sealed`), its holders and the published commitment, without
 * which it is not done (`skipped`): all of the others go with a list that somebody changed and computed again.
 */
export const checkCommitment = (
  { list, commitment, holders }: DrawToCheck,
  { sealed, published }: { sealed?: string | undefined; published?: Published | undefined },
  words: CheckWords,
): Finding => {
  const say = words.commitment
  if (sealed !== undefined) {
    const mailed = readSealed(sealed, words)
    if ('invalid' in mailed) return failed(say.mailInvalid(mailed.invalid))
    const fields = differingFields(list, mailed.read)
    if (fields.length > 0) return failed(say.mailDiffers(fields))
  }
  const computed = sealList(list).commitment
  if (computed !== commitment) return failed(say.wrong(computed, commitment))
  if (!holdersMatch(list, holders)) return failed(say.holders)
  if (published === undefined) return skipped(say.notCompared(computed))
  const compared = comparePublished(list, computed, published, say)
  if ('mismatch' in compared) return failed(compared.mismatch)
  if (!compared.compared) return skipped(`${say.notCompared(computed)}${compared.also}`)
  return { ...ok(`${say.correct(say.asPublished(computed))}${compared.also}`), compared: true }
}

/** Compares the list's round with the one that the calendar gives its month. */
export const checkRound = (
  { list }: DrawToCheck,
  chain: BeaconChain | undefined,
  { round: say }: CheckWords,
): Finding => {
  if (!chain) return skipped(say.unknownChain)
  const round = roundOfMonth(chain, list.month)
  if (round !== list.round) return failed(say.wrong(list.month, round, list.round))
  return ok(say.correct(round, timeOfRound(chain, round).toISOString()))
}

/** Accepts drand's quicknet, and the local run's chain only if `allowTestChain`. */
export const checkChain = (
  chain: BeaconChain | undefined,
  allowTestChain: boolean,
  { chain: say }: CheckWords,
): Finding => {
  if (!chain) return failed(say.unknown)
  if (chain.name === 'quicknet') return ok(say.quicknet)
  return allowTestChain ? ok(say.test) : failed(say.testRefused)
}

/** Verifies that the signature is the chain's for the list's round. */
export const checkSignature = (
  { list, signature }: DrawToCheck,
  chain: BeaconChain | undefined,
  { signature: say, chain: { unknown }, reasons }: CheckWords,
): Finding => {
  if (!chain) return failed(unknown)
  if (list.reason !== undefined) return nothing(say.notHeld(reasons[list.reason]))
  if (signature === undefined) return nothing(say.notDecided)
  return verifyRound(chain, list.round, signature)
    ? ok(say.correct(list.round))
    : failed(say.wrong(list.round))
}

/** The winner that follows from list and signature, whatever the record says; undefined if there is none (yet). */
export const winnerOf = ({ list, commitment, signature }: DrawToCheck): number | undefined =>
  list.reason === undefined && signature !== undefined
    ? pickWinner({ list, commitment, signature })
    : undefined

/** Compares the record's winner with the computed one. */
export const checkWinner = (draw: DrawToCheck, { winner: say }: CheckWords): Finding => {
  const computed = winnerOf(draw)
  if (computed === undefined) return nothing(draw.list.reason === undefined ? say.notDecided : say.notHeld)
  const among = draw.list.participants.join(', ')
  if (draw.winner !== undefined && draw.winner !== computed)
    return failed(say.wrong(computed, among, draw.winner))
  return ok(say.correct(computed, among))
}

/** Compares the list's `previous` with the previous month's record or list. */
export const checkPrevious = ({ list }: DrawToCheck, previous: unknown, words: CheckWords): Finding => {
  const say = words.previous
  if (previous === undefined) return list.previous === zeroCommitment ? ok(say.first) : skipped(say.notGiven)
  const before = readRecord(previous, { alone: true, words })
  if ('invalid' in before) return failed(say.invalid(before.invalid))
  const { commitment } = sealList(before.read.list)
  const expectedMonth = previousMonth(list.month)
  if (commitment !== before.read.commitment) return failed(say.notItsCommitment)
  if (before.read.list.group !== list.group || before.read.list.month !== expectedMonth)
    return failed(say.another(list.group, expectedMonth))
  return commitment === list.previous
    ? ok(say.correct(expectedMonth))
    : failed(say.wrong(commitment, list.previous))
}
