import * as z from 'zod/mini'
import {
  busSettings,
  cursorSettings,
  fingerprintSettings,
  httpSettings,
  tableSettings,
} from '../platform/function-settings.ts'

export const callsHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...fingerprintSettings,
  ...cursorSettings,
})

/** The stream's second consumer: keeps the customer items and publishes the domain events. */
export const onCallSettings = z.object({ ...tableSettings, ...busSettings })
