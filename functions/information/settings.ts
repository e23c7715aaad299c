import * as z from 'zod/mini'
import {
  cursorSettings,
  fingerprintSettings,
  httpSettings,
  linkSettings,
  tableSettings,
} from '../platform/runtime/function-settings.ts'

const text = z.string().check(z.minLength(1), z.maxLength(2048))

/** Settings of the function of the form: who at Asortis is told, and what the site's distribution proves itself with. */
export const informationHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...fingerprintSettings,
  ...linkSettings,
  CONTACT_EMAIL: text,
  SITE_KEY: text,
})

/** Settings of the function in which staff handle requests. */
export const informationRequestsSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...cursorSettings,
  ...fingerprintSettings,
  /** Seals what is blocked; never rotated. */
  ERASURE_KEY: text,
  /** Where it is kept which requests were erased, apart from the table. */
  PROOFS_BUCKET: text,
})
