import * as z from 'zod/mini'
import { outcome } from '../../cases/call/call-content.ts'
import { criterion } from '../../cases/classification/criteria.ts'
import { rewardRule } from '../../directory/brands/reward-rule.ts'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { shiftMonth } from '../../platform/calendar/shift-month.ts'
import { idsOfLine, keys } from '../keys.ts'
import { trait } from './stratum.ts'

/** The item's format version; a format change needs a new version and an upgrade in `parseSampleLine`. */
const sampleLineVersion = 3

/** Figures by operator are kept for twelve months after their month (rights.md, "Retention"). */
const keptMonths = 12

const storedLine = z.object({
  sk: z.string(),
  /** Version 1 had no questionnaire, version 2 no rule. */
  v: z.union([z.literal(1), z.literal(2), z.literal(sampleLineVersion)]),
  /** When the call was received (ISO 8601). */
  at: z.string(),
  operator: z.string(),
  kind: callKind,
  outcome,
  trait,
  /** `id@version`; absent in lines of version 1. */
  questionnaire: z.optional(z.string()),
  /** The version of the settings in force then; 0 for the defaults. */
  settings: z.int(),
  probability: z.number(),
  /** The call's number in the month's draw, twelve hexadecimal digits. */
  u: z.string(),
  drawn: z.boolean(),
  /** The brand's reward rule when the call was drawn, shortly after it was taken; absent in lines of before. */
  rewardRule: z.optional(rewardRule),
  /** The operator's verdict as it was put; absent if none was stated. */
  operatorVerdict: z.optional(z.object({ problem: z.boolean(), criteria: z.array(criterion) })),
})

/** What the sample decided about a call: fixed by its put, and never changed. */
export type SampleLine = Omit<z.output<typeof storedLine>, 'v' | 'sk'> & { dealerId: string; callId: string }

/** Parses a table item as a line of the sample. Throws if it is not one. */
export const parseSampleLine = (item: unknown): SampleLine => {
  const { v: _, sk, ...line } = z.parse(storedLine, item)
  return { ...idsOfLine(sk), ...line }
}

/** The table item of a call's line in a month's sample. */
export const sampleLineItem = (month: string, { dealerId, callId, ...line }: SampleLine) => ({
  ...keys.sampleLine(month, dealerId, callId),
  v: sampleLineVersion,
  ...line,
  expiresAt: Math.ceil(Date.parse(`${shiftMonth(month, keptMonths + 1)}-01T00:00:00Z`) / 1000),
})
