import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Cases } from '../../cases/store/open-cases.ts'

/** Whether survey and prize were mentioned in a call; null where it was not reported. */
export type Said = { brandSurvey: boolean | null; prize: boolean | null }

/** What was said in a call: as it was put, or as its end was reported. */
export const readSaid =
  ({ entries }: { entries: Pick<Cases['entries'], 'closingOf'> }) =>
  async (call: StoredCall): Promise<Said> => {
    const closing = call.closing && (await entries.closingOf(call))
    const said = { ...call.content.said, ...closing?.said }
    return { brandSurvey: said.brandSurvey ?? null, prize: said.prize ?? null }
  }
