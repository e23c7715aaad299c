import * as z from 'zod/mini'
import { keys } from '../keys.ts'
import type { CallFacts } from './facts.ts'

/** The item's format version. A change needs a new one and an upgrade. */
const surveyCallVersion = 1

const text = z.string()
const flag = z.nullable(z.boolean())

const stored = z.object({
  v: z.literal(surveyCallVersion),
  callId: text,
  brand: text,
  kind: text,
  visitRef: text,
  customer: z.optional(text),
  startedAt: text,
  class: text,
  problem: z.nullable(z.enum(['open', 'resolved', 'verified', 'unresolved'])),
  surveyDay: text,
  said: z.object({ brandSurvey: flag, prize: flag }),
  rule: z.optional(text),
  answeredAt: z.nullable(text),
})

/** The item of what figures need of a call: by the month in which its visit's survey is expected. */
export const surveyCallItem = (dealerId: string, call: CallFacts) => ({
  ...keys.surveyCall(dealerId, call.surveyDay.slice(0, 7), call.callId),
  v: surveyCallVersion,
  ...call,
})

/** Parses a table item as what figures need of a call. Throws if it is not one. */
export const parseSurveyCall = (item: unknown): CallFacts => {
  const { v: _, ...call } = z.parse(stored, item)
  return call
}
