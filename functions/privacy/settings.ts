import * as z from 'zod/mini'
import {
  cursorSettings,
  busSettings,
  filesSettings,
  fingerprintSettings,
  reviewSettings,
  suppressionSettings,
  httpSettings,
  tableSettings,
} from '../platform/runtime/function-settings.ts'

const text = z.string().check(z.minLength(1), z.maxLength(2048))
const days = z.coerce.number().check(z.int(), z.minimum(0), z.maximum(3650))

/** Settings of the function behind the operations. */
export const privacyHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...fingerprintSettings,
  ...reviewSettings,
  ...suppressionSettings,
  ...cursorSettings,
  ERASURE_KEY: text,
})

/** Settings of the function that reminds, and gives old data its hashes. */
export const privacyOnHourSettings = z.object({
  ...tableSettings,
  ...fingerprintSettings,
  BLOCKED_DAYS: days,
})

/** Settings of the function that keeps up to date by what a customer is found. */
export const privacyOnCaseChangeSettings = z.object({
  ...tableSettings,
  ...busSettings,
  ...fingerprintSettings,
  ...suppressionSettings,
  BLOCKED_DAYS: days,
})

/** The key of what is blocked, of what is needed to erase again, and of the hashes by which proofs are found; never rotated. */
const erasureSettings = {
  ERASURE_KEY: text,
  PROOFS_BUCKET: text,
  /** For how many days erased data stays blocked, unless a dealer instructs otherwise. */
  BLOCKED_DAYS: days,
  /** For how many days backups of the table are kept. */
  BACKUP_DAYS: days,
}

/** Settings of the function behind the operations of erasing. */
export const erasingHttpSettings = z.object({
  ...cursorSettings,
  ...tableSettings,
  ...httpSettings,
  ...fingerprintSettings,
  ...reviewSettings,
  ...suppressionSettings,
  ...busSettings,
  ...erasureSettings,
})

const months = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1200))

/** Settings of the function that carries erasures out, and ends what may not be kept any longer. */
export const onEraseSettings = z.object({
  ...tableSettings,
  ...filesSettings,
  ...fingerprintSettings,
  ...suppressionSettings,
  ...reviewSettings,
  ...busSettings,
  ...erasureSettings,
  /** For how many months calls are kept from their visit. */
  CALL_MONTHS: months,
  /** For how many months it is kept to which customer a discount was passed on. */
  PASS_ON_MONTHS: months,
  /** For how many days a survey response that names somebody waits for its call. */
  UNMATCHED_DAYS: days,
})

/** Settings of the function behind the operations that order files about customers, and corrections. */
export const ordersHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...fingerprintSettings,
  ...reviewSettings,
  ...suppressionSettings,
  ...busSettings,
  ...filesSettings,
  BLOCKED_DAYS: days,
  ERASURE_KEY: text,
})

/** Settings of the function that makes files about customers. */
export const onCustomerExportSettings = z.object({
  ...tableSettings,
  ...fingerprintSettings,
  ...reviewSettings,
  ...filesSettings,
  ERASURE_KEY: text,
  /** For how many months calls are kept from their visit. */
  CALL_MONTHS: months,
})

/** Settings of the function that carries corrections out. */
export const onRectifySettings = z.object({
  ...tableSettings,
  ...fingerprintSettings,
  ...suppressionSettings,
  ERASURE_KEY: text,
})
