import { canonicalJson } from '../../platform/content/canonical-json.ts'
import { type BeaconChain, chainByHash } from './beacon-chains.ts'
import { roundOfMonth, timeOfRound } from './beacon-rounds.ts'
import { previousMonth } from '../../platform/calendar/draw-months.ts'
import { pickWinner } from './pick-winner.ts'
import { differingFields, type DrawToCheck, readRecord, readSealed } from './read-record.ts'
import { rosterHash, type SealedList, sealList, zeroCommitment } from './sealed-list.ts'
import { verifyRound } from './verify-signature.ts'

/** The checks, in the order in which they are made. */
export const checks = ['form', 'commitment', 'round', 'chain', 'signature', 'winner', 'previous'] as const
export type Check = (typeof checks)[number]

/** One check's result. `nothing`: there is nothing to check yet; `skipped`: it could not be made. */
export type CheckLine = {
  check: Check
  result: 'ok' | 'failed' | 'skipped' | 'nothing'
  detail: string
}

export type CheckOptions = {
  /** The record, or the list, of the same group's month before. */
  previous?: unknown
  /** The exact bytes of the list that a participant has by mail. */
  sealed?: string
  /** Whether a record of the local run's chain, which is no real draw, is accepted. */
  allowTestChain?: boolean
}

/** What was found: every check made, and the first that failed. `winner` is computed here, not believed. */
export type CheckOutcome = { lines: CheckLine[] } & (
  | { ok: true; draw: DrawToCheck; state: 'sealed' | 'not-held' | 'decided'; winner?: number; real: boolean }
  | { ok: false; failed: Check; detail: string }
)

type Finding = Omit<CheckLine, 'check'>
const ok = (detail: string): Finding => ({ result: 'ok', detail })
const failed = (detail: string): Finding => ({ result: 'failed', detail })
const nothing = (detail: string): Finding => ({ result: 'nothing', detail })
const skipped = (detail: string): Finding => ({ result: 'skipped', detail })

/** Whether these have the numbers that take part, and are those that the roster is of. */
const holdersFit = ({ participants, roster }: SealedList, holders: DrawToCheck['holders']): boolean =>
  holders === undefined ||
  (rosterHash(holders) === roster &&
    canonicalJson(holders.map(([number]) => number).toSorted((a, b) => a - b)) ===
      canonicalJson(participants))

const checkCommitment = ({ list, commitment, holders }: DrawToCheck, sealed?: string): Finding => {
  if (sealed !== undefined) {
    const mailed = readSealed(sealed)
    if ('invalid' in mailed) return failed(`the sealed list of the mail is ${mailed.invalid}`)
    const fields = differingFields(list, mailed.read)
    if (fields.length > 0) return failed(`differs from the sealed list of the mail in: ${fields.join(', ')}`)
  }
  const computed = sealList(list).commitment
  if (computed !== commitment) return failed(`the list's SHA-256 is ${computed}, not ${commitment}`)
  if (!holdersFit(list, holders)) return failed('the holders are not those of the roster')
  return ok(`the list's SHA-256 is ${computed}${sealed === undefined ? '' : ', as of the list of the mail'}`)
}

const checkRound = ({ list }: DrawToCheck, chain: BeaconChain | undefined): Finding => {
  if (!chain) return skipped('a chain that is not known has no calendar')
  const round = roundOfMonth(chain, list.month)
  if (round !== list.round) return failed(`${list.month} is drawn with round ${round}, not ${list.round}`)
  return ok(
    `${round}, the first at or after the draw, made public ${timeOfRound(chain, round).toISOString()}`,
  )
}

const checkChain = (chain: BeaconChain | undefined, allowTestChain: boolean): Finding => {
  if (!chain) return failed("not drand's quicknet, nor any chain that is known")
  if (chain.name === 'quicknet') return ok("drand's quicknet")
  return allowTestChain ? ok('the test chain: NO REAL DRAW') : failed('the test chain: no real draw')
}

const checkSignature = ({ list, signature }: DrawToCheck, chain: BeaconChain): Finding => {
  if (list.reason !== undefined) return nothing(`not held: ${list.reason}`)
  if (signature === undefined) return nothing('not decided yet')
  if (verifyRound(chain, list.round, signature)) return ok(`the chain's signature of round ${list.round}`)
  return failed(`not the chain's signature of round ${list.round}`)
}

const winnerOf = ({ list, commitment, signature }: DrawToCheck): number | undefined =>
  list.reason === undefined && signature !== undefined
    ? pickWinner({ list, commitment, signature })
    : undefined

const checkWinner = (draw: DrawToCheck): Finding => {
  const computed = winnerOf(draw)
  if (computed === undefined) return nothing(draw.list.reason === undefined ? 'not decided yet' : 'not held')
  const among = `of ${draw.list.participants.join(', ')}`
  if (draw.winner !== undefined && draw.winner !== computed)
    return failed(`list and signature give number ${computed} ${among}, not ${draw.winner}`)
  return ok(`number ${computed} ${among}`)
}

const checkPrevious = ({ list }: DrawToCheck, previous: unknown): Finding => {
  const first = list.previous === zeroCommitment
  if (previous === undefined)
    return first ? ok("the group's first month") : skipped('the month before was not given')
  const before = readRecord(previous, { alone: true })
  if ('invalid' in before) return failed(`the month before is ${before.invalid}`)
  const { commitment } = sealList(before.read.list)
  if (commitment !== before.read.commitment) return failed('the month before is not what its commitment says')
  if (before.read.list.group !== list.group || before.read.list.month !== previousMonth(list.month))
    return failed(`what was given is not ${list.group} in ${previousMonth(list.month)}`)
  if (commitment !== list.previous) return failed(`the month before is ${commitment}, not ${list.previous}`)
  return ok(`the list of ${before.read.list.month}`)
}

const stateOf = ({ list, signature }: DrawToCheck) => {
  if (list.reason !== undefined) return 'not-held'
  return signature === undefined ? 'sealed' : 'decided'
}

const checkDraw = (draw: DrawToCheck, options: CheckOptions): CheckOutcome => {
  const chain = chainByHash(draw.list.chain)
  const lines: CheckLine[] = [{ check: 'form', ...ok('every field is as it should be') }]
  const steps: readonly [Check, () => Finding][] = [
    ['commitment', () => checkCommitment(draw, options.sealed)],
    ['round', () => checkRound(draw, chain)],
    ['chain', () => checkChain(chain, options.allowTestChain ?? false)],
    ['signature', () => (chain ? checkSignature(draw, chain) : failed('of no known chain'))],
    ['winner', () => checkWinner(draw)],
    ['previous', () => checkPrevious(draw, options.previous)],
  ]
  for (const [check, find] of steps) {
    const finding = find()
    lines.push({ check, ...finding })
    if (finding.result === 'failed') return { ok: false, failed: check, detail: finding.detail, lines }
  }
  const winner = winnerOf(draw)
  const real = chain?.name === 'quicknet'
  return { ok: true, lines, draw, state: stateOf(draw), real, ...(winner !== undefined && { winner }) }
}

const invalid = (detail: string): CheckOutcome => ({
  ok: false,
  failed: 'form',
  detail,
  lines: [{ check: 'form', ...failed(detail) }],
})

/**
 * Checks a draw's record as the specification says (docs/draw.md), in its order, up to the first check that fails. Needs
 * nothing but what it is given.
 */
export const checkRecord = (record: unknown, options: CheckOptions = {}): CheckOutcome => {
  const draw = readRecord(record)
  return 'invalid' in draw ? invalid(draw.invalid) : checkDraw(draw.read, options)
}

/**
 * Checks a sealed list that a participant has by mail, with the signature of its round from wherever they have it, and
 * computes who wins.
 */
export const checkSealed = (
  bytes: string,
  signature: string,
  options: Omit<CheckOptions, 'sealed'> = {},
): CheckOutcome => {
  const list = readSealed(bytes)
  if ('invalid' in list) return invalid(list.invalid)
  const { commitment } = sealList(list.read)
  return checkDraw({ list: list.read, commitment, signature }, options)
}
