import * as z from 'zod/mini'
import {
  cursorSettings,
  fingerprintSettings,
  httpSettings,
  tableSettings,
} from '../platform/runtime/function-settings.ts'

/** Settings of the function behind the operations. */
export const privacyHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...fingerprintSettings,
  ...cursorSettings,
})

/** Settings of the function that reminds, and gives old data its hashes. */
export const privacyOnHourSettings = z.object({ ...tableSettings, ...fingerprintSettings })

/** Settings of the function that keeps up to date by what a customer is found. */
export const privacyOnCaseChangeSettings = z.object({ ...tableSettings, ...fingerprintSettings })
