import * as z from 'zod/mini'
import {
  busSettings,
  filesSettings,
  cursorSettings,
  fingerprintSettings,
  httpSettings,
  linkSettings,
  suppressionSettings,
  tableSettings,
} from '../platform/runtime/function-settings.ts'

export const surveysHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...cursorSettings,
  ...fingerprintSettings,
  ...suppressionSettings,
  ...busSettings,
})

/** Settings of the function that matches responses after events about calls. */
export const surveysOnCaseChangeSettings = z.object({ ...tableSettings, ...fingerprintSettings })

export const coherenceHttpSettings = z.object({ ...tableSettings, ...httpSettings, ...suppressionSettings })
/** Settings of the function that counts what is marked. */
export const surveysOnRecomputeSettings = z.object({ ...tableSettings })
/** Settings of the operations for files. */
export const importsHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...cursorSettings,
  ...fingerprintSettings,
  ...busSettings,
  ...filesSettings,
})

export const onReadSettings = z.object({
  ...suppressionSettings,
  ...tableSettings,
  ...fingerprintSettings,
  ...busSettings,
  ...filesSettings,
})

/** Settings of the function that posts monthly reports. */
export const surveysOnReportSettings = z.object({
  ...tableSettings,
  ...linkSettings,
  ...suppressionSettings,
  /** Where reports on groups go; empty for nowhere. */
  GROUP_REPORT_RECIPIENT: z.string().check(z.maxLength(320)),
  /** The key of the tokens in links. */
  ACKNOWLEDGEMENT_KEY: z.string().check(z.minLength(1), z.maxLength(2048)),
})
