import { digestOf } from '../digest.ts'
import type { SealedList } from '../sealed-list.ts'
import type { CheckWords } from './english.ts'
import type { Published } from './read-published.ts'

/** The digest of a whole page if it is wrong; null for part of a month, whose digest cannot be computed. */
const wrongDigest = (page: Exclude<Published, string>): string | null => {
  if (page.items.length !== page.groups) return null
  const computed = digestOf(page.items)
  return computed === page.digest ? null : computed
}

/** How a list compares with what was published; `also` is what to add to a good result. */
export type Comparison = { mismatch: string } | { compared: boolean; also: string }

const withoutGroup = (
  { group, reason }: SealedList,
  page: Exclude<Published, string>,
  words: CheckWords['commitment'],
): Comparison => {
  if (page.items.length > 0 && page.items.length !== page.groups)
    return { mismatch: words.notOnThisPage(group) }
  // A list written after the month's digest is not in it, and cannot have a draw.
  return reason === undefined
    ? { mismatch: words.notPublished(group) }
    : { compared: false, also: `; ${words.notPublished(group)}` }
}

/** Compares a list's computed commitment with the published one. A page's digest must be the one in the e-mails. */
export const comparePublished = (
  list: SealedList,
  computed: string,
  published: Published,
  words: CheckWords['commitment'],
): Comparison => {
  if (typeof published === 'string')
    return published === computed
      ? { compared: true, also: '' }
      : { mismatch: words.notThePublished(computed, published) }
  if (published.month !== list.month) return { mismatch: words.publishedMonth(published.month, list.month) }
  const digest = wrongDigest(published)
  if (digest !== null) return { mismatch: words.publishedDigest(digest, published.digest) }
  const line = published.items.find(({ group }) => group === list.group)
  if (!line) return withoutGroup(list, published, words)
  return line.commitment === computed
    ? { compared: true, also: words.andDigest(published.digest) }
    : { mismatch: words.notThePublished(computed, line.commitment) }
}
