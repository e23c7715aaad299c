import * as z from 'zod/mini'
import type { Key } from '../../platform/table/define-keys.ts'
import { type ListedKind, normalisedName } from './listed.ts'
import type { ListedItem, ListStore } from './list-store.ts'

/** Where a page of a list starts: after the item at this place. */
export const listPlace = z.string()

type ListOf<I> = {
  kind: ListedKind
  /** The key of the item at a place, which ends with its id. */
  keyOf: (place: string) => Key
  show: (item: ListedItem) => I
}

/** The id at the end of a place. */
export const idIn = (place: string): string => place.slice(place.lastIndexOf('#') + 1)

/** Reads one page of a kind's list by name, those that begin with `q` if given, and where the next page starts. */
export const listListed =
  <I>(lists: Pick<ListStore, 'page'>, { kind, keyOf, show }: ListOf<I>) =>
  async (
    { q, limit }: { q?: string | undefined; limit: number },
    start: string | undefined,
  ): Promise<{ items: I[]; position: string | null }> => {
    const after = start === undefined ? undefined : { ...keyOf(start), listedAs: start }
    const { items, more } = await lists.page(kind, { prefix: normalisedName(q ?? ''), after, limit })
    return { items: items.map(show), position: more ? (items.at(-1)?.listedAs ?? null) : null }
  }
