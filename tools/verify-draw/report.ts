import type { CheckOutcome } from '../../functions/draws/record/checking/check-record.ts'
import { type Conclusion, conclude } from '../../functions/draws/record/checking/conclude.ts'
import type { Texts } from './texts.ts'

/** What the checks amount to: the text to print, and the exit code. */
export type Report = { lines: string[]; exitCode: number }

const exitCodes: Readonly<Record<Conclusion['verdict'], number>> = {
  holds: 0,
  'does-not-hold': 1,
  'not-held': 3,
  'not-decided-yet': 4,
  'not-proven': 5,
}

const lastLine = (conclusion: Conclusion, say: Texts): string => {
  const suffix = 'compared' in conclusion && conclusion.compared ? say.isPublished : say.isNotCompared
  switch (conclusion.verdict) {
    case 'holds':
      return say.right(conclusion.winner)
    case 'not-proven':
      return say.notProven(conclusion.winner)
    case 'not-held':
      return `${say.notHeld(say.checks.reasons[conclusion.reason])} ${suffix}`
    case 'not-decided-yet':
      return `${say.notDecided} ${suffix}`
    case 'does-not-hold':
      return say.failed(say.names[conclusion.failed], conclusion.detail)
  }
}

/** A report of the checks: one line each, warnings, and a last line that says the result. */
export const reportOn = (outcome: CheckOutcome, say: Texts): Report => {
  const lines = outcome.lines.map(
    ({ check, result, detail }) =>
      `  ${say.names[check].padEnd(12)} ${say.results[result].padEnd(10)} ${detail}`,
  )
  const conclusion = conclude(outcome)
  if (outcome.ok) {
    lines.push(say.draw(outcome.draw.list))
    if (!outcome.real) lines.push(say.testChain)
    if (!outcome.compared) lines.push(say.notCompared)
  }
  return { lines: [...lines, lastLine(conclusion, say)], exitCode: exitCodes[conclusion.verdict] }
}
