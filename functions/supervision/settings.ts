import * as z from 'zod/mini'
import {
  busSettings,
  cursorSettings,
  fingerprintSettings,
  httpSettings,
  linkSettings,
  mailSettings,
  tableSettings,
} from '../platform/runtime/function-settings.ts'

const key = z.string().check(z.minLength(1), z.maxLength(2048))

/** The key of reviews' ids, order and ETags. */
const reviewSettings = { REVIEW_KEY: key }
/** The secret from which the months' keys of the sample are made. */
const sampleSettings = { SAMPLE_KEY: key }

export const supervisionHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...fingerprintSettings,
  ...cursorSettings,
  ...reviewSettings,
})
/** Settings of the function that shows anybody the months of the sample. */
export const supervisionSamplesSettings = z.object({ ...tableSettings, ...httpSettings })
/** Settings of the function that draws calls, makes reviews and counts them in running tests. */
export const onCaseChangeSettings = z.object({
  ...tableSettings,
  ...reviewSettings,
  ...sampleSettings,
  ...busSettings,
  ...linkSettings,
  ASORTIS_RECIPIENT: mailSettings.ASORTIS_RECIPIENT,
})
/** Settings of the function that commits to the months' keys and publishes them. */
export const onMonthSettings = z.object({ ...tableSettings, ...sampleSettings })
