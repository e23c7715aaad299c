import type { Schemas } from '../../../app/app.ts'

/** Some of a timeline, newest first, and where it goes on. */
export type Part = Pick<Schemas['TimelinePage'], 'items' | 'next'>

type Entry = Part['items'][number]
const isSame = (one: Entry, other: Entry) => JSON.stringify(one) === JSON.stringify(other)

/**
 * A timeline's first page, read again, with the older entries that were `shown` below it, however many have come since. Where
 * the two do not meet, what is older has to be read again.
 */
export const joinPages = (first: Part, shown: Part): Part => {
  const oldest = first.items.at(-1)
  const meets = oldest === undefined ? -1 : shown.items.findLastIndex((entry) => isSame(entry, oldest))
  return meets < 0 ? first : { items: [...first.items, ...shown.items.slice(meets + 1)], next: shown.next }
}
