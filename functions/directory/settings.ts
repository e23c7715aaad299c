import * as z from 'zod/mini'
import {
  cursorSettings,
  fingerprintSettings,
  httpSettings,
  tableSettings,
  userPoolSettings,
} from '../platform/runtime/function-settings.ts'

export const directoryHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...cursorSettings,
  ...fingerprintSettings,
})

/** Settings of the function that says who may act for a dealer, in the table and in the user pool. */
export const peopleHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...cursorSettings,
  ...userPoolSettings,
})
