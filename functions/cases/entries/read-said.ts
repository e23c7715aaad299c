import type { StoredCall } from '../call/call-item.ts'
import type { ClosingEntry } from './closing-entry.ts'

/** Whether survey and prize were mentioned in a call; null where it was not reported. */
export type Said = { brandSurvey: boolean | null; prize: boolean | null }

type ClosingReads = { closingOf: (call: StoredCall) => Promise<ClosingEntry | null> }

/** What was said in a call: as it was put or amended; else as its end was reported. */
export const readSaid =
  ({ entries }: { entries: ClosingReads }) =>
  async (call: StoredCall): Promise<Said> => {
    const closing = call.closing && (await entries.closingOf(call))
    const said = { ...closing?.said, ...call.content.said }
    return { brandSurvey: said.brandSurvey ?? null, prize: said.prize ?? null }
  }
