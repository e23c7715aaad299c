import type { Export } from './export-item.ts'
import type { ExportFailure, exportStates } from './export-states.ts'

/** Longer than three attempts of 15 minutes and the waits between them: nobody is at work any more. */
const hopelessAfterMs = 75 * 60_000

/** How far a file is; `of` is how many rows are looked through, null while that is not known. */
type ExportProgress = {
  state: (typeof exportStates)[number]
  rows: number
  of: number | null
  failure?: ExportFailure
}

/** How far a file is at `now`: one at which nobody can be at work any more has failed. Pure. */
export const exportProgress = (found: Export<unknown>, now: Date): ExportProgress => {
  const { state, rows, expected, failure, createdAt } = found
  const far = { rows, of: expected ?? null }
  return state === 'working' && now.getTime() - Date.parse(createdAt) > hopelessAfterMs
    ? { state: 'failed', ...far, failure: 'internal' }
    : { state, ...far, ...(failure && { failure }) }
}
