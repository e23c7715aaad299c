import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address, setQuery } from '../../app/routing/router.ts'
import { asortisZone } from '../../data/dealers.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import type { GroupCoherenceTexts } from '../../texts/es/group-coherence.ts'
import { Show } from '../page/states.tsx'
import { PeriodChoice } from '../periods/period-choice.tsx'
import { isMonth } from '../words/months.ts'
import { DealerFunnel } from './dealer-funnel.tsx'
import { fileName } from './file-name.ts'
import { GroupFigures } from './group-figures.tsx'
import { OneOrAll } from './one-or-all.tsx'

const last = lastRead<Schemas['GroupCoherence']>()

/** The brand and the question that figures are shown of: in the page's address. */
const Choices = ({ found, t }: { found: Schemas['GroupCoherence']; t: GroupCoherenceTexts }) => {
  const { brands, brand, question } = found
  const only = brands.length === 1 ? brands[0] : undefined
  const chosen = brands.find((one) => one.brand === brand) ?? only
  return (
    <>
      {(brands.length > 1 || brand !== null) && (
        <OneOrAll
          name="marca"
          label={t.chooseBrand}
          all={t.everyBrand}
          chosen={brand ?? ''}
          choices={brands.map((one) => ({ value: one.brand, title: one.name }))}
          choose={(marca) => setQuery({ marca, pregunta: '' })}
        />
      )}
      {chosen && (
        <OneOrAll
          name="pregunta"
          label={t.chooseQuestion}
          all={t.everyQuestion}
          chosen={question ?? ''}
          choices={chosen.questions.map((one) => ({ value: one.question, title: one.text }))}
          choose={(pregunta) => setQuery({ marca: chosen.brand, pregunta })}
        />
      )}
    </>
  )
}

/**
 * How the surveys of a group's dealers agree with their calls, month by month, where no dealer's figures can be told from
 * it; for Asortis's staff, each dealer beside the limits of chance, too.
 */
export const GroupCoherence = ({ groupId, t }: { groupId: string; t: GroupCoherenceTexts }) => {
  const { api } = useApp()
  const { query } = address.value
  const [from, to] = [query.get('desde'), query.get('hasta')]
  const [brand, question] = [query.get('marca') ?? '', query.get('pregunta') ?? '']
  const coherence = useLoad(last, [groupId, from, to, brand, question].join(' '), (signal) =>
    unwrap(
      api.GET('/v1/groups/{groupId}/coherence', {
        params: {
          path: { groupId },
          query: {
            ...(isMonth(from) && { from }),
            ...(isMonth(to) && { to }),
            ...(brand !== '' && { brand }),
            ...(question !== '' && { question }),
          },
        },
        signal,
      }),
    ),
  )
  return (
    <section class="stack" aria-labelledby="group-coherence">
      <h2 id="group-coherence">{t.title}</h2>
      <p class="soft">{t.about}</p>
      <Show loading={coherence}>
        {(found) => (
          <div class="stack wide">
            <PeriodChoice from={found.from} to={found.to} zone={asortisZone} t={t}>
              <Choices found={found} t={t} />
            </PeriodChoice>
            <GroupFigures found={found} t={t} />
            {found.funnels && (
              <section class="stack">
                <h3>{t.funnelTitle}</h3>
                <div class="chart-pair halves">
                  {(['gap', 'identical'] as const).map((measure) => (
                    <DealerFunnel
                      key={measure}
                      funnel={found.funnels?.[measure] ?? null}
                      measure={measure}
                      fileName={fileName(groupId, found.brand, found.question, t.funnelFiles[measure])}
                      t={t}
                    />
                  ))}
                </div>
              </section>
            )}
          </div>
        )}
      </Show>
    </section>
  )
}
