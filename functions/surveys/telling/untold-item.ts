import * as z from 'zod/mini'
import { keys } from '../keys.ts'
import type { SurveyResponse } from '../response/response.ts'

/** The item's format version. A change needs a new one and an upgrade. */
const untoldItemVersion = 1

/** A version of a response that is being written, or is written and has not been told of yet. */
export type Untold = Pick<SurveyResponse, 'dealerId' | 'responseId' | 'version' | 'receivedAt'>

const untold = z.object({
  v: z.literal(untoldItemVersion),
  dealerId: z.string(),
  responseId: z.string(),
  version: z.int(),
  receivedAt: z.string(),
})

/** The item that says so. */
export const untoldItem = ({ dealerId, responseId, version, receivedAt }: Untold) => ({
  ...keys.surveyUntold(receivedAt, dealerId, responseId),
  v: untoldItemVersion,
  ...{ dealerId, responseId, version, receivedAt },
})

/** Parses a table item. Throws if it is not one. */
export const parseUntold = (item: unknown): Untold => {
  const { v: _, ...parsed } = z.parse(untold, item)
  return parsed
}
