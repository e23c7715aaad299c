import * as z from 'zod/mini'
import { requests } from '../customer/requests.ts'
import { customer, said, visit } from '../call/call-content.ts'
import { facts } from '../call/call-facts.ts'
import { named } from '../../platform/content/named.ts'
import { text } from '../../platform/content/schemas.ts'
import { addIssue } from '../../platform/errors/issue.ts'

/** How many bytes an amendment may have, as JSON in UTF-8 (design.md, "Data"). */
const maxBytes = 16 * 1024

/** The fields of a call that an amendment may replace, each as a whole. */
const replaceable = { customer: z.optional(customer), visit: z.optional(visit), ...facts, said }

/** The contract's fields of an amendment. */
export const amendmentFields = { note: text(4000), ...replaceable, requests }

/** A correction of a call, as call-centre software reports it: why, and what holds instead. */
export const amendmentContent = named(
  'AmendmentContent',
  z.strictObject(amendmentFields).check((ctx) => {
    if (Buffer.byteLength(JSON.stringify(ctx.value)) > maxBytes)
      addIssue(ctx, [], 'too-long', 'Must have at most 16 KB in all.')
  }),
)
export type AmendmentContent = z.output<typeof amendmentContent>

/** What an amendment puts in place of a call's fields. */
export type AmendedFields = Omit<AmendmentContent, 'note'>
