import { allItems } from '../../client/all-items.ts'
import { useApp } from '../app/app.ts'
import { readBrands } from './directory.ts'
import { lastRead, useLoad } from './load.ts'

/** Names by id; an id that is not known, or not yet, stands for itself. */
export type NameOf = (id: string) => string

type Names = ReadonlyMap<string, string>
const lastBrands = lastRead<Names>()
const lastGroups = lastRead<Names>()

const useNames = (
  last: typeof lastBrands,
  read: (signal: AbortSignal) => Promise<readonly (readonly [string, string])[]>,
): NameOf => {
  const { value } = useLoad(last, 'all', async (signal) => new Map(await read(signal))).loaded
  return (id) => (value.state === 'ready' ? value.data.get(id) : undefined) ?? id
}

/** The names of brands, for staff, to whom lists give ids alone. */
export const useBrandNames = (): NameOf => {
  const { api } = useApp()
  return useNames(lastBrands, async (signal) =>
    (await readBrands(api, signal)).map(({ brandId, name }) => [brandId, name] as const),
  )
}

/** The same of groups. */
export const useGroupNames = (): NameOf => {
  const { api } = useApp()
  return useNames(lastGroups, async (signal) => {
    const groups = await Array.fromAsync(
      allItems((cursor) =>
        api.GET('/v1/groups', {
          params: { query: { limit: 100, ...(cursor !== undefined && { cursor }) } },
          signal,
        }),
      ),
    )
    return groups.map(({ groupId, name }) => [groupId, name] as const)
  })
}
