import type * as z from 'zod/mini'
import type { ReadItem } from '../../platform/table/read-item.ts'
import { parseResource, type Resource } from './resource-item.ts'

/** Reads the settings of one kind that are stored, one item each. */
export const storedResources = <S extends z.core.$ZodType>(
  keyOf: (id: string) => { pk: string; sk: string },
  schema: S,
  readItem: ReadItem,
) => ({
  /** Undefined if there is none. */
  get: async (id: string, consistent: boolean): Promise<Resource<z.output<S>> | undefined> => {
    const item = await readItem(keyOf(id), consistent)
    return item && parseResource(schema, item)
  },
})
