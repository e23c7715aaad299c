import type { Clock } from '../../platform/runtime/clock.ts'
import type { Brand } from '../brands/brand.ts'
import type { Dealer } from '../dealers/dealer.ts'
import type { DirectoryStore } from './directory-store.ts'
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import { cached } from '../../platform/runtime/cache.ts'

/** What other parts may ask the directory. Undefined: there is no such thing. */
export type Directory = {
  dealer: (dealerId: string) => Promise<Dealer | undefined>
  brand: (brandId: string) => Promise<Brand | undefined>
  /** By `id@version`. */
  questionnaire: (name: string) => Promise<Questionnaire | undefined>
  /** Sees to it that brands are in memory: for who will need one, and learns only from something else which. */
  preloadBrands: () => Promise<void>
}

/** The reading half of the directory's store. */
export type DirectoryReads = {
  brands: Pick<DirectoryStore['brands'], 'all'>
  dealers: Pick<DirectoryStore['dealers'], 'get'>
  questionnaires: Pick<DirectoryStore['questionnaires'], 'get'>
}

/** A changed setting is seen everywhere after this long (api.md). */
const resourceForMs = 60_000
const most = 2000
const allBrands = 'brands'

/** Reads eventually consistent, and before saying that there is nothing, once more strongly consistent. */
const readThenConsistently = async <V>(
  get: (consistent: boolean) => Promise<V | undefined>,
): Promise<V | undefined> => (await get(false)) ?? (await get(true))

/**
 * The directory as a function keeps it in memory: questionnaire versions for ever, as they never change; dealers
 * and brands for a minute; absence never.
 */
export const readDirectory = (store: DirectoryReads, clock: Clock): Directory => {
  const brands = cached({
    read: (_, anew) => store.brands.all(anew),
    clock,
    forMs: resourceForMs,
    most: 1,
  })
  const dealer = cached({
    read: async (dealerId) => {
      const found = await readThenConsistently((consistent) => store.dealers.get(dealerId, consistent))
      return found && { ...found.content, dealerId, ...(found.group && { group: found.group }) }
    },
    clock,
    forMs: resourceForMs,
    most,
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
    most,
  })
  return {
    dealer,
    brand: async (brandId) => {
      const found = (await brands(allBrands))?.(brandId) ?? (await brands(allBrands, true))?.(brandId)
      return found && { ...found.content, brandId }
    },
    questionnaire,
    preloadBrands: async () => {
      await brands(allBrands)
    },
  }
}
