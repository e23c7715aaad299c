import * as z from 'zod/mini'

/** The format version of people's items. A change needs a new one and an upgrade. */
export const personItemVersion = 1

const text = z.string()

const storedAccess = z.object({
  v: z.literal(personItemVersion),
  personId: text,
  dealers: z.array(text),
  endedAt: z.optional(text),
})

/** For which dealers the holder of a token may act, and who that is; `endedAt` if they were removed from Asortis's people. */
export type Access = Omit<z.output<typeof storedAccess>, 'v'>

/** Parses a table item as an access. Throws if it is not one. */
export const parseAccess = (item: unknown): Access => {
  const { v: _, ...access } = z.parse(storedAccess, item)
  return access
}
