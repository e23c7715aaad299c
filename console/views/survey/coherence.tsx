import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { useDealer } from '../../data/dealers.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { type AskedFigures, askedFigures } from '../../elements/coherence/asked-figures.ts'
import { BrandAndQuestion } from '../../elements/coherence/brand-and-question.tsx'
import { PeriodChoice } from '../../elements/periods/period-choice.tsx'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import { WithheldBrands } from '../../elements/surveys/withheld-brands.tsx'
import { Time } from '../../elements/words/time.tsx'
import { BrandSections } from './brand-sections.tsx'
import { CsvButton } from './csv-button.tsx'
import type { PartProps } from './props.ts'

// The contract gives this operation two forms: the figures, and a file.
const isCoherence = (body: unknown): body is Schemas['Coherence'] =>
  typeof body === 'object' && body !== null && 'brands' in body

const last = lastRead<Schemas['Coherence']>()

/** The brands of a dealer, and the questions where it has only one, to be chosen. */
const Choices = ({
  brands,
  asked,
  t,
}: {
  brands: readonly Schemas['BrandOfDealerCoherence'][]
  asked: AskedFigures
  t: PartProps['t']
}) => {
  const [only] = brands.length === 1 ? brands : []
  const ids = only && [
    ...new Set([...Object.keys(only.questionTexts), ...only.questions.map((one) => one.question)]),
  ]
  return (
    <BrandAndQuestion
      brands={brands.map((one) => ({ value: one.brand, title: one.name }))}
      brand={asked.brand ?? ''}
      questions={ids?.toSorted().map((id) => ({ value: id, title: only?.questionTexts[id] ?? id })) ?? null}
      question={asked.question ?? ''}
      t={t}
    />
  )
}

/** How the brand surveys agree with the dealer's calls, in the months that the address names. */
export const CoherencePart = ({ dealerId, query, t }: PartProps) => {
  const { api, me } = useApp()
  const { zone } = useDealer(dealerId)
  const asked = askedFigures(query)
  const coherence = useLoad(last, JSON.stringify([dealerId, asked]), async (signal) => {
    const found: unknown = await unwrap(
      api.GET('/v1/dealers/{dealerId}/coherence', {
        params: { path: { dealerId }, query: asked },
        signal,
      }),
    )
    if (!isCoherence(found)) throw new Error('The service answered with something else than coherence')
    return found
  })
  return (
    <Show loading={coherence}>
      {(found) => (
        <div class="stack wide">
          <div class="stack">
            <PeriodChoice from={found.from} to={found.to} zone={zone} t={t}>
              <Choices brands={found.brands} asked={asked} t={t} />
            </PeriodChoice>
            {found.asOf !== null && (
              <p class="small soft">
                {t.asOf} <Time at={found.asOf} zone={zone} />. {t.asOfHelp}
              </p>
            )}
          </div>
          <WithheldBrands brands={found.withheldBrands} t={t} />
          {found.brands.every(({ responses }) => responses.all === 0) ? (
            !found.withheldBrands.some(({ individualUse }) => individualUse === 'forbidden') && (
              <EmptyState title={t.none}>
                <p class="soft">{t.noneHelp}</p>
              </EmptyState>
            )
          ) : (
            <>
              {found.brands.map((brand) => (
                <BrandSections
                  key={brand.brand}
                  {...{ coherence: found, brand, dealerId, zone, t }}
                  named={found.brands.length > 1}
                />
              ))}
              {me.audience === 'dealer' && found.brands.some(({ perPerson }) => perPerson) && (
                <CsvButton coherence={found} t={t} />
              )}
            </>
          )}
        </div>
      )}
    </Show>
  )
}
