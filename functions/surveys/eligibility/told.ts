import type { SurveyResponse } from '../response/response.ts'

/** Whether the customer was told of a prize in the call. */
export const tolds = ['yes', 'no', 'unknown'] as const
export type Told = (typeof tolds)[number]

/** What was reported of the call that a response is matched with. */
export const toldOf = ({ call }: Pick<SurveyResponse, 'call'>): Told => {
  const prize = call?.said.prize ?? null
  if (prize === null) return 'unknown'
  return prize ? 'yes' : 'no'
}
