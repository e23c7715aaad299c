import * as z from 'zod/mini'
import { storedNow } from './held-now.ts'
import { storedRectified } from './rectified-fields.ts'

/** The attributes that only amendments and corrections write. */
export const storedAmendments = {
  now: z.optional(storedNow),
  amended: z.optional(z.string()),
  rectified: z.optional(storedRectified),
}
