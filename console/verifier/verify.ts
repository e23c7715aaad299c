import {
  type Check,
  type CheckOutcome,
  checkRecord,
} from '../../functions/draws/record/checking/check-record.ts'
import { type Conclusion, conclude } from '../../functions/draws/record/checking/conclude.ts'
import { type Published, readPublished } from '../../functions/draws/record/checking/read-published.ts'
import type { Language } from '../texts/language.ts'
import { type Warning, words } from './words.ts'

/** What is verified; everything as the API responds, unread. */
export type DrawToVerify = {
  /** The draw that the page is about: a record of another draw does not hold, however right it is. */
  of: { groupId: string; month: string }
  /** The response of `GET /v1/groups/{groupId}/draws/{month}`. */
  record: unknown
  /**
   * The response of `GET /v1/draws/{month}/commitments?group={groupId}`, or the 64 digits of the group's commitment as
   * somebody copied them from an e-mail. Without it, the verdict is at best `not-proven`.
   */
  published?: unknown
  /** The previous month's record, unless the group has none: then the record's `previous` is 64 zeros. */
  previous?: unknown
}

/** In which language to explain, and whether the test chain is good enough: on the local run, where no draw is real. */
export type VerifyOptions = { language: Language; allowTestChain?: boolean }

/** One check: its result for styling, and in words. `detail` is a phrase without a capital, to follow `name`. */
export type VerifiedCheck = {
  id: Check
  name: string
  result: 'ok' | 'failed' | 'skipped' | 'nothing'
  resultName: string
  detail: string
}

/** `conclusion` is a sentence. `checks` end with the first that failed. `warnings` say what is not proven, in sentences. */
export type Verification = {
  verdict: Conclusion['verdict']
  conclusion: string
  checks: VerifiedCheck[]
  warnings: { id: Warning; text: string }[]
}

type Words = (typeof words)[Language]

const sentenceOf = (conclusion: Conclusion, say: Words): string => {
  switch (conclusion.verdict) {
    case 'holds':
      return say.holds(conclusion.winner)
    case 'not-proven':
      return say.notProven(conclusion.winner)
    case 'not-held':
      return say.notHeld(say.checks.reasons[conclusion.reason])
    case 'not-decided-yet':
      return say.notDecided
    case 'does-not-hold':
      return say.failed(say.names[conclusion.failed])
  }
}

/** The published commitment; null if there is something that is neither a page nor a commitment. */
const publishedOf = (given: unknown): Published | null | undefined => {
  if (given === undefined) return undefined
  return readPublished(typeof given === 'string' ? given : JSON.stringify(given)) ?? null
}

const refuseOther = (
  outcome: CheckOutcome,
  { groupId, month }: DrawToVerify['of'],
  say: Words,
): CheckOutcome => {
  if (!outcome.ok) return outcome
  const { list } = outcome.draw
  if (list.group === groupId && list.month === month) return outcome
  const detail = say.anotherDraw(list.group, list.month)
  return { ok: false, failed: 'form', detail, lines: [{ check: 'form', result: 'failed', detail }] }
}

const warningsOf = (outcome: CheckOutcome, published: Published | null | undefined): Warning[] => {
  const warnings: Warning[] = published === null ? ['published-unreadable'] : []
  if (!outcome.ok) return warnings
  if (!outcome.real) warnings.push('test-chain')
  if (!outcome.compared) warnings.push('not-compared')
  return warnings
}

/**
 * Verifies a draw by the very rules of `npm run verify-draw`, with nothing but its arguments: it fetches nothing and
 * never throws because of what it is given. Load it with `import()` on the click, because it brings the cryptography
 * (some 40 KB gzipped). It occupies the thread for up to a second on a slow phone: show that it is running before.
 */
export const verifyDraw = async (
  { of, record, published: given, previous }: DrawToVerify,
  { language, allowTestChain = false }: VerifyOptions,
): Promise<Verification> => {
  const say = words[language]
  const published = publishedOf(given)
  const options = { words: say.checks, allowTestChain, previous }
  const checked = checkRecord(record, {
    ...options,
    ...(published !== null && published !== undefined && { published }),
  })
  const outcome = refuseOther(checked, of, say)
  const conclusion = conclude(outcome)
  return {
    verdict: conclusion.verdict,
    conclusion: sentenceOf(conclusion, say),
    checks: outcome.lines.map(({ check, result, detail }) => ({
      id: check,
      name: say.names[check],
      result,
      resultName: say.results[result],
      detail,
    })),
    warnings: warningsOf(outcome, published).map((id) => ({ id, text: say.warnings[id] })),
  }
}
