import type { Clock } from '../../platform/runtime/clock.ts'
import type { Brand } from '../brands/brand.ts'
import type { Dealer } from '../dealers/dealer.ts'
import type { StoredDirectory } from './stored-directory.ts'
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import { cached } from '../../platform/runtime/cache.ts'

/** The directory as other parts read it; undefined for what does not exist. */
export type Directory = {
  dealer: (dealerId: string) => Promise<Dealer | undefined>
  brand: (brandId: string) => Promise<Brand | undefined>
  /** By `id@version`. */
  questionnaire: (name: string) => Promise<Questionnaire | undefined>
  /** Loads the brands into memory, for a caller that will learn only from another item which one it needs. */
  preloadBrands: () => Promise<void>
}

/** The reads of the directory's stores. */
export type DirectoryReads = {
  brands: Pick<StoredDirectory['brands'], 'all'>
  dealers: Pick<StoredDirectory['dealers'], 'get'>
  questionnaires: Pick<StoredDirectory['questionnaires'], 'get'>
}

/** A changed setting is visible everywhere after this long (api.md). */
const resourceForMs = 60_000
const maxCached = 2000
const allBrands = 'brands'

/** An eventually consistent read, repeated with strong consistency if it finds nothing. */
const readThenConsistently = async <V>(
  get: (consistent: boolean) => Promise<V | undefined>,
): Promise<V | undefined> => (await get(false)) ?? (await get(true))

/**
 * The directory, cached in a function's memory: questionnaire versions for ever, because they never change; dealers and
 * brands for a minute; absence never.
 */
export const readDirectory = (store: DirectoryReads, clock: Clock): Directory => {
  const brands = cached({
    read: (_, anew) => store.brands.all(anew),
    clock,
    forMs: resourceForMs,
    maxEntries: 1,
  })
  const dealer = cached({
    read: async (dealerId) => {
      const found = await readThenConsistently((consistent) => store.dealers.get(dealerId, consistent))
      return found && { ...found.content, dealerId, ...(found.group && { group: found.group }) }
    },
    clock,
    forMs: resourceForMs,
    maxEntries: maxCached,
  })
  const questionnaire = cached({
    read: async (name) => {
      const [, id, version] = /^([^@]+)@([1-9]\d{0,5})$/.exec(name) ?? []
      if (id === undefined) return undefined
      const found = await readThenConsistently((consistent) =>
        store.questionnaires.get(id, Number(version), consistent),
      )
      return found && { ...found.content, name }
    },
    clock,
    forMs: Infinity,
    maxEntries: maxCached,
  })
  return {
    dealer,
    brand: async (brandId) => {
      const found = (await brands(allBrands))?.(brandId) ?? (await brands(allBrands, true))?.(brandId)
      if (!found) return undefined
      const { content, changedAt } = found
      return { ...content, brandId, ...(changedAt !== undefined && { changedAt }) }
    },
    questionnaire,
    preloadBrands: async () => {
      await brands(allBrands)
    },
  }
}
