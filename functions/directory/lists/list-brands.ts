import * as z from 'zod/mini'
import type { StoredBrand } from '../brands/brand.ts'
import { placeOf } from './listed.ts'

/** Where a page of brands starts: after the one at this place. */
export const brandPlace = z.string()

type ListBrandsPorts = {
  brands: { list: () => Promise<readonly { brandId: string; content: StoredBrand }[]> }
}

/** Reads one page of the brands by name, and where the next page starts. All of them are in one item. */
export const listBrands =
  ({ brands }: ListBrandsPorts) =>
  async (limit: number, after: string | undefined) => {
    const all = (await brands.list())
      .map((brand) => ({ ...brand, place: placeOf(brand.content.name, brand.brandId) }))
      .filter(({ place }) => after === undefined || place > after)
      .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    const items = all.slice(0, limit)
    return {
      items: items.map(({ brandId, content: { name, rewardRule } }) => ({ brandId, name, rewardRule })),
      position: all.length > limit ? (items.at(-1)?.place ?? null) : null,
    }
  }
