import * as z from 'zod/mini'
import { storedNow } from './held-now.ts'

/** The attributes that only amendments write. */
export const storedAmendments = { now: z.optional(storedNow), amended: z.optional(z.string()) }
