import { faultFields, log } from '../../platform/runtime/log.ts'
import type { ReadItem } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'
import { parseResource, type Resource } from '../resources/resource-item.ts'
import { storedBrand } from '../resources/stored-content.ts'
import type { StoredBrand } from './brand.ts'

type Item = Record<string, unknown>

/** The attribute that a brand is in. */
export const attributeOf = (brandId: string) => `brand:${brandId}`

/** A brand in the item of all; undefined if it is not there. Throws if it is unreadable. */
export const settingOf = (item: Item | undefined, brandId: string): Resource<StoredBrand> | undefined => {
  const stored = item?.[attributeOf(brandId)]
  return stored === undefined ? undefined : parseResource(storedBrand, stored)
}

/**
 * Reads the brands that are stored, all in one item, so that a cold function can read a call's brand together with its
 * questionnaire instead of after it. A brand takes 300 to 500 bytes, so the item holds about a thousand.
 */
export const storedBrands = (readItem: ReadItem) => {
  const read = async (consistent: boolean): Promise<Item> => (await readItem(keys.brands(), consistent)) ?? {}

  return {
    /**
     * Reads all brands and returns a lookup by id. Each is parsed when first looked up, so that an unreadable one
     * affects only its own calls.
     */
    all: async (consistent: boolean): Promise<(brandId: string) => Resource<StoredBrand> | undefined> => {
      const item = await read(consistent)
      const parsed = new Map<string, Resource<StoredBrand>>()
      return (brandId) => {
        const setting = parsed.get(brandId) ?? settingOf(item, brandId)
        if (setting) parsed.set(brandId, setting)
        return setting
      }
    },

    /** All brands. An unreadable one is logged and left out. Eventually consistent. */
    list: async (): Promise<{ brandId: string; content: StoredBrand }[]> => {
      const item = await read(false)
      return Object.keys(item).flatMap((name) => {
        const [, brandId] = /^brand:(.+)$/.exec(name) ?? []
        if (brandId === undefined) return []
        try {
          const content = settingOf(item, brandId)?.content
          return content ? [{ brandId, content }] : []
        } catch (fault) {
          log('error', 'brand-unreadable', { brandId, ...faultFields(fault) })
          return []
        }
      })
    },

    get: async (brandId: string, consistent: boolean): Promise<Resource<StoredBrand> | undefined> =>
      settingOf(await read(consistent), brandId),
  }
}
