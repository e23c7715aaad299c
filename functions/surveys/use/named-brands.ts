import * as z from 'zod/mini'
import type { Brand } from '../../directory/brands/brand.ts'
import { named } from '../../platform/content/named.ts'
import { id } from '../../platform/content/schemas.ts'

/** A brand and what it is called, for lists whose items have its id alone. */
export const namedBrand = named('NamedBrand', z.strictObject({ brand: id, name: z.string() }))
export type NamedBrand = z.output<typeof namedBrand>

type Ports = { directory: { brand: (brandId: string) => Promise<Pick<Brand, 'name'> | undefined> } }

/** Brands with their names, each once and in their order; one that is not there any more has its id for a name. */
export const namedBrands =
  ({ directory }: Ports) =>
  (brands: readonly string[]): Promise<NamedBrand[]> =>
    Promise.all(
      [...new Set(brands)].map(async (brand) => ({
        brand,
        name: (await directory.brand(brand))?.name ?? brand,
      })),
    )
