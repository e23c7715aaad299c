import type { HeldItem, ShownItem } from '../../platform/personal-data/personal-data.ts'
import { roleOf } from '../../platform/personal-data/role-of.ts'
import { parseResponse } from '../response/response-item.ts'

/** What a person sees of their survey response: their answers, what it names them by, and with which call it was compared. */
export const showHeldSurvey = ({ kind, item }: HeldItem): ShownItem | null => {
  if (kind !== 'survey-response') return null
  const { responseId, brand, answeredAt, answers, keys, match, call, receivedAt } = parseResponse(item)
  const settled = 'settled' in match ? match.settled : undefined
  return {
    at: receivedAt,
    data: {
      ...{ responseId, brand, answeredAt, answers, identifiedBy: keys },
      match: {
        state: match.state,
        ...(match.state === 'matched' && { callId: match.callId }),
        ...(settled && { settled: { by: roleOf(settled.by), at: settled.at } }),
      },
      ...(call && {
        comparedWith: {
          visitRef: call.visitRef,
          customerRef: call.customerRef,
          marks: call.marks,
          choices: call.choices,
        },
      }),
    },
  }
}
