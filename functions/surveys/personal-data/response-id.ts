import { isDealerPartition } from '../../directory/keys.ts'
import type { StoredItem } from '../../platform/personal-data/personal-data.ts'
import { responsePrefix } from '../keys.ts'

/** The id of a survey response, of its item, whether it is held or blocked; undefined for any other item. Pure. */
export const responseIdOf = ({ pk, sk }: Pick<StoredItem, 'pk' | 'sk'>): string | undefined =>
  isDealerPartition(pk) && sk.startsWith(responsePrefix) ? sk.slice(responsePrefix.length) : undefined
