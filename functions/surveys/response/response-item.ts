import { gone } from '../../platform/errors/gone.ts'
import { refuseTombstone } from '../../platform/table/tombstone.ts'
import * as z from 'zod/mini'
import { answeredMonthOf, keys } from '../keys.ts'
import { withdrawalOf } from '../withdrawing/withdrawn-item.ts'
import { matchSeries, type SurveyResponse } from './response.ts'

/** The item's format version. A change needs a new one and an upgrade. */
const responseItemVersion = 1

const text = z.string()
const flag = z.nullable(z.boolean())
const scale = z.object({ min: z.number(), max: z.number() })
const choice = {
  settled: z.optional(z.object({ by: text, at: text })),
  candidates: z.optional(z.array(text)),
}

const match = z.discriminatedUnion('state', [
  z.object({ state: z.literal('anonymous') }),
  z.object({ state: z.literal('waiting'), ...choice }),
  z.object({ state: z.literal('ambiguous'), candidates: z.array(text) }),
  z.object({ state: z.literal('matched'), callId: text, series: z.enum(matchSeries), ...choice }),
])

const matchedCall = z.object({
  visitRef: text,
  customerRef: text,
  kind: text,
  startedAt: text,
  class: z.enum(['no-problem', 'problem', 'not-reached', 'declined']),
  said: z.object({ brandSurvey: flag, prize: flag }),
  rule: z.enum(['none', 'for-answering', 'for-top-marks']),
  topMark: z.optional(z.number()),
  takenAt: z.optional(text),
  marks: z.array(
    z.object({ question: text, call: z.number(), survey: z.number(), callScale: scale, surveyScale: scale }),
  ),
  choices: z.array(z.object({ question: text, call: text, survey: text })),
})

const answers = z.array(
  z.object({
    question: text,
    mark: z.optional(z.number()),
    choice: z.optional(text),
    scale: z.optional(scale),
  }),
)
const matchKeys = z.object({
  callId: z.optional(text),
  visitRef: z.optional(text),
  plate: z.optional(text),
  visitDate: z.optional(text),
  customerRef: z.optional(text),
})

const storedResponse = z.object({
  v: z.literal(responseItemVersion),
  dealerId: text,
  responseId: text,
  brand: text,
  answeredAt: text,
  month: text,
  identified: z.boolean(),
  answers,
  keys: z._default(matchKeys, {}),
  match,
  call: z._default(z.nullable(matchedCall), null),
  standsStill: z.optional(z.literal(true)),
  receivedAt: text,
  fingerprint: text,
  putBy: text,
  idless: z.optional(text),
  version: z.int(),
  n: z.int(),
})

/** The item of a response. */
export const responseItem = ({
  keys: matchKeysOf,
  call,
  idless,
  standsStill,
  ...response
}: SurveyResponse) => ({
  ...keys.surveyResponse(response.dealerId, response.responseId),
  v: responseItemVersion,
  ...response,
  ...(Object.keys(matchKeysOf).length > 0 && { keys: matchKeysOf }),
  ...(call && { call }),
  ...(idless !== undefined && { idless }),
  ...(standsStill && { standsStill }),
  answeredMonth: answeredMonthOf(response.dealerId, response.month, standsStill),
  answeredOn: `${response.answeredAt}#${response.responseId}`,
})

const takenBack =
  'It was withdrawn, and the withdrawal was taken back: nothing is kept under this id, which is free again at this dealer. Whoever has the response may send it again.'
const withdrawn =
  'It was withdrawn from this dealer. The id stays taken here until staff take the withdrawal back.'

/**
 * Parses a table item, or one of the index, as a response. Throws if it is not one, and 410 if it was erased or withdrawn,
 * also where that was taken back and it was not given again.
 */
export const parseResponse = (item: unknown): SurveyResponse => {
  const withdrawal = withdrawalOf(item)
  if (withdrawal) throw gone(withdrawal.readmitted ? takenBack : withdrawn)
  const { v: _, ...response } = z.parse(storedResponse, refuseTombstone(item))
  return response
}
