import type { SurveyResponse } from '../../response/response.ts'

/** What a response is known by. */
export type Ids = Pick<SurveyResponse, 'dealerId' | 'responseId'>

/** Names a response among those of all dealers. Ids have no spaces. */
export const responseName = ({ dealerId, responseId }: Ids): string => `${dealerId} ${responseId}`
