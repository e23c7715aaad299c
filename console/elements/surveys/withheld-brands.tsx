import type { Schemas } from '../../app/app.ts'
import type { CoherenceChartTexts } from '../../texts/es/coherence-charts.ts'

/** Says of which brands nothing is shown per person, or nothing at all, because they do not allow it. */
export const WithheldBrands = ({
  brands,
  t,
}: {
  brands: readonly Pick<Schemas['WithheldBrand'], 'name' | 'individualUse'>[]
  t: Pick<CoherenceChartTexts, 'withheld'>
}) => (
  <>
    {brands.map(({ name, individualUse }) => (
      <p key={name} class="notice">
        {t.withheld[individualUse](name)}
      </p>
    ))}
  </>
)
