/** What can be listed by name through `indexes.listed`. */
export type ListedKind = 'dealer' | 'questionnaire' | 'group'

/** The attributes by which a list finds an item, and what it shows of it (JSON). */
export type Listed = { listed: ListedKind; listedAs: string; summary: string }

/** As many code points as an index's key has room for, whatever they are. */
const maxName = 200

/**
 * A name as it is sorted and searched: letters without case and accents, single spaces. Its first 200 characters, which
 * with an id fit into an index's key (1,024 bytes).
 */
export const normalisedName = (name: string): string =>
  [
    ...name
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/\s+/gu, ' ')
      .trim(),
  ]
    .slice(0, maxName)
    .join('')

/**
 * Where something stands in its list: by name, then by id, which tells namesakes apart. A space before the id puts a name
 * before those that go on with another word.
 */
export const placeOf = (name: string, id: string): string => `${normalisedName(name)} #${id}`
