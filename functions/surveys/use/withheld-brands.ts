import * as z from 'zod/mini'
import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import type { Brand } from '../../directory/brands/brand.ts'
import { named } from '../../platform/content/named.ts'
import { id } from '../../platform/content/schemas.ts'

const restrictions = ['aggregated-only', 'forbidden'] as const

/** A brand of whose survey nothing is shown per person, and, where it is `forbidden`, no figures either. */
export const withheldBrand = named(
  'WithheldBrand',
  z.strictObject({
    brand: id,
    name: z.string(),
    individualUse: named('RestrictedIndividualUse', z.enum(restrictions)),
  }),
)
export type WithheldBrand = z.output<typeof withheldBrand>

type Ports = {
  directory: { brand: (brandId: string) => Promise<Pick<Brand, 'name'> | undefined> }
  brandSurvey: (brandId: string) => Promise<Pick<BrandSurvey, 'individualUse'> | undefined>
}

/**
 * Those of some brands whose responses may not be used for single customers today, so that whoever sees nothing knows why.
 * A brand without a survey has no responses and is none of them.
 */
export const withheldBrands =
  ({ directory, brandSurvey }: Ports) =>
  async (brands: readonly string[]): Promise<WithheldBrand[]> => {
    const all = brands.map(async (brand) => {
      const individualUse = (await brandSurvey(brand))?.individualUse
      if (individualUse === undefined || individualUse === 'allowed') return []
      return [{ brand, name: (await directory.brand(brand))?.name ?? brand, individualUse }]
    })
    return (await Promise.all(all)).flat()
  }
