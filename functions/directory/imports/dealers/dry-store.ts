import type { ResourcePort } from '../../resources/put-resource.ts'
import { isSameContent } from '../../resources/same-content.ts'

/** A store of settings that answers as the given one would, and writes nothing. */
export const dryStore = <C>({ get }: Pick<ResourcePort<C>, 'get'>): ResourcePort<C> => ({
  get,
  create: async (id) => {
    const before = await get(id, true)
    return before ? { written: false, before } : { written: true }
  },
  replace: async (id, seen, { content }) => {
    const before = await get(id, true)
    if (!before || (seen !== 'any' && seen !== before.revision) || isSameContent(before.content, content))
      return { written: false, before: before ?? null }
    return { written: true, revision: before.revision + 1, group: before.group }
  },
})
