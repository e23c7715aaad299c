import { setQuery } from '../../app/routing/router.ts'
import type { CoherenceChartTexts } from '../../texts/es/coherence-charts.ts'
import { type Choice, OneOrAll } from './one-or-all.tsx'

/** Of which brand and which question figures are shown, in the page's address; a single brand is not chosen. */
export const BrandAndQuestion = ({
  brands,
  brand,
  questions,
  question,
  t,
}: {
  brands: readonly Choice[]
  /** Empty for all. */
  brand: string
  /** Those that can be chosen; null where a brand has to be chosen first. */
  questions: readonly Choice[] | null
  question: string
  t: CoherenceChartTexts
}) => (
  <>
    {(brands.length > 1 || brand !== '') && (
      <OneOrAll
        name="marca"
        label={t.chooseBrand}
        all={t.everyBrand}
        chosen={brand}
        choices={brands}
        choose={(marca) => setQuery({ marca, pregunta: '' })}
      />
    )}
    {questions && (
      <OneOrAll
        name="pregunta"
        label={t.chooseQuestion}
        all={t.everyQuestion}
        chosen={question}
        choices={questions}
        choose={(pregunta) => setQuery({ pregunta })}
      />
    )}
  </>
)
