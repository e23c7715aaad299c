import { chainByHash } from '../beacon-chains.ts'
import { sealList } from '../sealed-list.ts'
import {
  checkChain,
  checkCommitment,
  checkPrevious,
  checkRound,
  checkSignature,
  checkWinner,
  failed,
  type Finding,
  ok,
  winnerOf,
} from './checks.ts'
import { type CheckWords, english } from './english.ts'
import type { Published } from './read-published.ts'
import { type DrawToCheck, readRecord, readSealed } from './read-record.ts'

/** The checks, in the order in which they are performed. */
export const checks = ['form', 'commitment', 'round', 'chain', 'signature', 'winner', 'previous'] as const
export type Check = (typeof checks)[number]

/** One check's name, result and explanation. */
export type CheckLine = Pick<Finding, 'result' | 'detail'> & { check: Check }

/** What a record is compared with, and in which language the result is explained. */
export type CheckOptions = {
  /** The same group's record or list for the previous month. */
  previous?: unknown
  /** The exact bytes of the list that a participant received by e-mail. */
  sealed?: string
  /** The group's commitment, as it was published before the round. */
  published?: Published
  /** Whether to accept a record of the local run's chain, which is not a real draw. */
  allowTestChain?: boolean
  /** The texts of the result; English if omitted. */
  words?: CheckWords
}

/**
 * The checks made, up to the first that failed. `winner` is computed, not the record's own; `compared` tells whether the
 * list is the published one, without which somebody may have changed it and recomputed everything else.
 */
export type CheckOutcome = { lines: CheckLine[] } & (
  | {
      ok: true
      draw: DrawToCheck
      state: 'sealed' | 'not-held' | 'decided'
      winner?: number
      real: boolean
      compared: boolean
    }
  | { ok: false; failed: Check; detail: string }
)

const stateOf = ({ list, signature }: DrawToCheck) => {
  if (list.reason !== undefined) return 'not-held'
  return signature === undefined ? 'sealed' : 'decided'
}

const checkDraw = (draw: DrawToCheck, options: CheckOptions): CheckOutcome => {
  const { words = english, published, sealed, previous, allowTestChain = false } = options
  const chain = chainByHash(draw.list.chain)
  const steps: readonly [Check, () => Finding][] = [
    ['form', () => ok(words.form.correct())],
    ['commitment', () => checkCommitment(draw, { sealed, published }, words)],
    ['round', () => checkRound(draw, chain, words)],
    ['chain', () => checkChain(chain, allowTestChain, words)],
    ['signature', () => checkSignature(draw, chain, words)],
    ['winner', () => checkWinner(draw, words)],
    ['previous', () => checkPrevious(draw, previous, words)],
  ]
  const lines: CheckLine[] = []
  let compared = false
  for (const [check, find] of steps) {
    const finding = find()
    compared ||= finding.compared === true
    lines.push({ check, result: finding.result, detail: finding.detail })
    if (finding.result === 'failed') return { ok: false, failed: check, detail: finding.detail, lines }
  }
  const winner = winnerOf(draw)
  return {
    ok: true,
    lines,
    draw,
    state: stateOf(draw),
    real: chain?.name === 'quicknet',
    compared,
    ...(winner !== undefined && { winner }),
  }
}

const invalid = (detail: string): CheckOutcome => ({
  ok: false,
  failed: 'form',
  detail,
  lines: [{ check: 'form', ...failed(detail) }],
})

/**
 * Checks a draw's record as specified in docs/draw.md, in that order, up to the first check that fails. Uses nothing
 * but its arguments.
 */
export const checkRecord = (record: unknown, options: CheckOptions = {}): CheckOutcome => {
  const draw = readRecord(record, { ...(options.words && { words: options.words }) })
  return 'invalid' in draw ? invalid(draw.invalid) : checkDraw(draw.read, options)
}

/** Checks an e-mailed list with its round's signature, from any source, and computes the winner. */
export const checkSealed = (
  bytes: string,
  signature: string | undefined,
  options: Omit<CheckOptions, 'sealed'> = {},
): CheckOutcome => {
  const list = readSealed(bytes, options.words)
  if ('invalid' in list) return invalid(list.invalid)
  const { commitment } = sealList(list.read)
  return checkDraw({ list: list.read, commitment, ...(signature !== undefined && { signature }) }, options)
}
