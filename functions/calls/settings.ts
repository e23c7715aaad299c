import * as z from 'zod/mini'
import {
  cursorSettings,
  fingerprintSettings,
  suppressionSettings,
  httpSettings,
  tableSettings,
} from '../platform/runtime/function-settings.ts'

export const callsHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...fingerprintSettings,
  ...suppressionSettings,
})

export const storedCallsHttpSettings = z.object({ ...callsHttpSettings.shape, ...cursorSettings })
