import type { CheckOutcome } from '../../functions/draws/record/checking/check-record.ts'
import type { Texts } from './texts.ts'

/** What the checks amount to: the text to print, and the exit code. */
export type Report = { lines: string[]; exitCode: number }

type Passed = Extract<CheckOutcome, { ok: true }>

const conclusionOf = ({ draw, winner, compared }: Passed, say: Texts): { last: string; exitCode: number } => {
  const suffix = compared ? say.isPublished : say.isNotCompared
  const { reason } = draw.list
  if (reason !== undefined)
    return { last: `${say.notHeld(say.checks.reasons[reason])} ${suffix}`, exitCode: 3 }
  if (winner === undefined) return { last: `${say.notDecided} ${suffix}`, exitCode: 4 }
  return compared ? { last: say.right(winner), exitCode: 0 } : { last: say.notProven(winner), exitCode: 5 }
}

/** A report of the checks: one line each, warnings, and a last line that says the result. */
export const reportOn = (outcome: CheckOutcome, say: Texts): Report => {
  const lines = outcome.lines.map(
    ({ check, result, detail }) =>
      `  ${say.names[check].padEnd(12)} ${say.results[result].padEnd(10)} ${detail}`,
  )
  if (!outcome.ok)
    return { lines: [...lines, say.failed(say.names[outcome.failed], outcome.detail)], exitCode: 1 }
  const { last, exitCode } = conclusionOf(outcome, say)
  lines.push(say.draw(outcome.draw.list))
  if (!outcome.real) lines.push(say.testChain)
  if (!outcome.compared) lines.push(say.notCompared)
  return { lines: [...lines, last], exitCode }
}
