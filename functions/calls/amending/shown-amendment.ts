import * as z from 'zod/mini'
import { storedCallContent } from '../../cases/call/stored-content.ts'
import type { AmendmentEntry } from '../../cases/entries/entry-item.ts'

/** Stored fields are only checked for their types, like a stored call. */
const storedFields = z.partial(storedCallContent)

/** An amendment as responses show it. */
export const shownAmendment = ({ id, at, note, fields, kept = [] }: AmendmentEntry) => ({
  amendmentId: id,
  amendedAt: at,
  note,
  kept,
  ...z.parse(storedFields, JSON.parse(fields)),
})
