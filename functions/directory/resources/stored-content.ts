import * as z from 'zod/mini'
import { defaultCountry } from '../dealers/country.ts'
import { callKind } from '../questionnaires/call-kind.ts'

/*
 * Stored settings are only checked for their types: the contract's schemas validated them when they were written. So a
 * stricter rule never makes stored settings unreadable, and reads cost less.
 */

const text = z.string()
const number = z.number()
const flag = z.boolean()
const maybeText = z.optional(text)
const maybeNumber = z.optional(number)
const maybeFlag = z.optional(flag)
const kinds = z.array(callKind)
const texts = z.array(text)

const windows = z.optional(z.array(z.tuple([text, text])))
const workingHours = z.object({
  mon: windows,
  tue: windows,
  wed: windows,
  thu: windows,
  fri: windows,
  sat: windows,
  sun: windows,
})

const stored = { email: text, typedEmail: maybeText, name: maybeText }
const mailRecipients = z.optional(z.array(z.object(stored)))

export const storedBrand = z.object({
  name: text,
  rewardRule: z.enum(['none', 'for-answering', 'for-top-marks']),
  topMark: number,
  surveyExpectedAfterDays: number,
  restPeriodDays: number,
  maxAttempts: maybeNumber,
  acknowledgeWithinHours: number,
  resolveWithinHours: number,
  managers: mailRecipients,
})

export const storedDealer = z.object({
  name: text,
  brands: texts,
  language: text,
  region: maybeText,
  zone: text,
  // Dealers were stored without a country at first.
  country: z._default(text, defaultCountry),
  rewardsLoyalty: flag,
  workingHours: z.optional(workingHours),
  holidays: texts,
  acknowledgeWithinHours: maybeNumber,
  resolveWithinHours: maybeNumber,
  alertRecipients: z.array(z.object({ ...stored, kinds, level: number })),
  standIns: z.optional(z.array(z.object({ ...stored, for: text, until: text }))),
  digestRecipients: mailRecipients,
  callHours: z.optional(workingHours),
  blockedForDays: maybeNumber,
  rightsHandledBy: z.optional(z.enum(['dealer', 'asortis'])),
  callNature: z.optional(z.enum(['service', 'commercial'])),
  endsAt: maybeText,
})

const wording = z.object({ es: text, en: maybeText })

export const storedQuestionnaire = z.object({
  brand: text,
  kinds,
  questions: z.array(
    z.object({
      id: text,
      text: wording,
      scale: z.optional(z.object({ min: number, max: number })),
      cutOff: maybeNumber,
      choices: z.optional(
        z.array(z.object({ id: text, text: z.optional(wording), low: maybeFlag, right: maybeFlag })),
      ),
      brandSurveyQuestion: maybeText,
    }),
  ),
})
