import type { Schemas } from '../../../app/app.ts'

/** What the brand of an item is called; undefined where all of a list are of one brand, and it need not be said. */
export type BrandName = (brand: string) => string | undefined

/** The names of brands in a list. `brands` are the dealer's and those of the first page. Pure. */
export const brandNames = (
  brands: readonly Schemas['NamedBrand'][],
  items: readonly { brand: string }[],
): BrandName => {
  const names = new Map(brands.map(({ brand, name }) => [brand, name]))
  const all = new Set([...names.keys(), ...items.map(({ brand }) => brand)])
  return (brand) => (all.size > 1 ? (names.get(brand) ?? brand) : undefined)
}
