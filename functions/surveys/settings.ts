import * as z from 'zod/mini'
import {
  cursorSettings,
  fingerprintSettings,
  httpSettings,
  tableSettings,
} from '../platform/runtime/function-settings.ts'

export const surveysHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...cursorSettings,
  ...fingerprintSettings,
})
