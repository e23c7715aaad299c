import * as z from 'zod/mini'
import { storedCallContent } from '../../cases/call/stored-content.ts'
import type { AmendmentEntry } from '../../cases/entries/entry-item.ts'

/** Stored fields are only checked for their types, like a stored call. */
const storedFields = z.partial(storedCallContent)

/** What an amendment put in place of a call's fields. */
export const amendedFields = ({ fields }: Pick<AmendmentEntry, 'fields'>) =>
  z.parse(storedFields, JSON.parse(fields))

/** An amendment as responses show it. */
export const shownAmendment = ({ id, at, note, fields, kept = [] }: AmendmentEntry) => ({
  amendmentId: id,
  amendedAt: at,
  note,
  kept,
  ...amendedFields({ fields }),
})
