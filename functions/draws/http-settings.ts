import * as z from 'zod/mini'
import {
  busSettings,
  cursorSettings,
  fingerprintSettings,
  httpSettings,
  tableSettings,
} from '../platform/function-settings.ts'

/** Reads draws, and takes the two facts that may follow one; publishes those. */
export const drawsHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...fingerprintSettings,
  ...cursorSettings,
  ...busSettings,
})
