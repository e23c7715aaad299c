import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { setQuery } from '../../app/routing/router.ts'
import { useDealer } from '../../data/dealers.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { OneOrAll } from '../../elements/coherence/one-or-all.tsx'
import { PeriodChoice } from '../../elements/periods/period-choice.tsx'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import { isMonth } from '../../elements/words/months.ts'
import { Time } from '../../elements/words/time.tsx'
import { BrandSections } from './brand-sections.tsx'
import { CsvButton } from './csv-button.tsx'
import type { PartProps } from './props.ts'

// The contract gives this operation two forms: the figures, and a file.
const isCoherence = (body: unknown): body is Schemas['Coherence'] =>
  typeof body === 'object' && body !== null && 'brands' in body

const last = lastRead<Schemas['Coherence']>()

/** The brand, where there are several, and its question: in the page's address. */
const Choices = ({
  brands,
  brand,
  question,
  t,
}: {
  brands: readonly Schemas['BrandOfDealerCoherence'][]
  brand: string
  question: string
  t: PartProps['t']
}) => {
  const [only] = brands.length === 1 ? brands : []
  const ids = only
    ? new Set([...Object.keys(only.questionTexts), ...only.questions.map((one) => one.question)])
    : []
  return (
    <>
      {(brands.length > 1 || brand !== '') && (
        <OneOrAll
          name="marca"
          label={t.chooseBrand}
          all={t.everyBrand}
          chosen={brand}
          choices={brands.map((one) => ({ value: one.brand, title: one.name }))}
          choose={(marca) => setQuery({ marca, pregunta: '' })}
        />
      )}
      {only && (
        <OneOrAll
          name="pregunta"
          label={t.chooseQuestion}
          all={t.everyQuestion}
          chosen={question}
          choices={[...ids].toSorted().map((id) => ({ value: id, title: only.questionTexts[id] ?? id }))}
          choose={(pregunta) => setQuery({ pregunta })}
        />
      )}
    </>
  )
}

/** How the brand surveys agree with the dealer's calls, in the months that the address names. */
export const CoherencePart = ({ dealerId, query, t }: PartProps) => {
  const { api, me } = useApp()
  const { zone } = useDealer(dealerId)
  const [from, to] = [query.get('desde'), query.get('hasta')]
  const [brand, question] = [query.get('marca') ?? '', query.get('pregunta') ?? '']
  const coherence = useLoad(last, [dealerId, from, to, brand, question].join(' '), async (signal) => {
    const found: unknown = await unwrap(
      api.GET('/v1/dealers/{dealerId}/coherence', {
        params: {
          path: { dealerId },
          query: {
            ...(isMonth(from) && { from }),
            ...(isMonth(to) && { to }),
            ...(brand !== '' && { brand }),
            ...(question !== '' && { question }),
          },
        },
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
              <Choices brands={found.brands} brand={brand} question={question} t={t} />
            </PeriodChoice>
            {found.asOf !== null && (
              <p class="small soft">
                {t.asOf} <Time at={found.asOf} zone={zone} />. {t.asOfHelp}
              </p>
            )}
          </div>
          {found.brands.every(({ responses }) => responses.all === 0) ? (
            <EmptyState title={t.none}>
              <p class="soft">{t.noneHelp}</p>
            </EmptyState>
          ) : (
            <>
              {found.brands.map((brand) => (
                <BrandSections
                  key={brand.brand}
                  {...{ coherence: found, brand, dealerId, zone, t }}
                  named={found.brands.length > 1}
                />
              ))}
              {me.audience === 'dealer' && <CsvButton coherence={found} t={t} />}
            </>
          )}
        </div>
      )}
    </Show>
  )
}
