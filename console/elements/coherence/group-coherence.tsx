import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import { asortisZone } from '../../data/dealers.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import type { GroupCoherenceTexts } from '../../texts/es/group-coherence.ts'
import { Show } from '../page/states.tsx'
import { WithheldBrands } from '../surveys/withheld-brands.tsx'
import { monthsFrom } from '../words/months.ts'
import { PeriodChoice } from '../periods/period-choice.tsx'
import { askedFigures } from './asked-figures.ts'
import { BrandAndQuestion } from './brand-and-question.tsx'
import { FunnelPair } from './funnel-pair.tsx'
import { GroupFigures, hasChoicesOnly } from './group-figures.tsx'

const last = lastRead<Schemas['GroupCoherence']>()

/** The brands and the questions that a group has figures of, to be chosen. */
const Choices = ({ found, t }: { found: Schemas['GroupCoherence']; t: GroupCoherenceTexts }) => {
  const { brands, brand, question } = found
  const only = brands.length === 1 ? brands[0] : undefined
  const chosen = brands.find((one) => one.brand === brand) ?? only
  return (
    <BrandAndQuestion
      brands={brands.map((one) => ({ value: one.brand, title: one.name }))}
      brand={brand ?? ''}
      questions={chosen?.questions.map((one) => ({ value: one.question, title: one.text })) ?? null}
      question={question ?? ''}
      t={t}
    />
  )
}

/** Whether the question that was asked for has choices. */
const isOfChoices = ({ question, brand, months }: Schemas['GroupCoherence']): boolean =>
  question !== null &&
  months.some(({ figures }) =>
    figures?.some((one) => one.question === question && one.brand === brand && one.gap === null),
  )

/** Whether there is nothing but questions with choices, none of which was asked for: they have no funnel together. */
const hasNoFunnel = (found: Schemas['GroupCoherence']): boolean =>
  hasChoicesOnly(found) && !found.funnels?.gap && !found.funnels?.identical

/**
 * How the surveys of a group's dealers agree with their calls, month by month, where no dealer's figures can be told from
 * it; for Asortis's staff, each dealer beside the limits of chance, too.
 */
export const GroupCoherence = ({ groupId, t }: { groupId: string; t: GroupCoherenceTexts }) => {
  const { api } = useApp()
  const { query } = address.value
  const asked = askedFigures(query)
  const coherence = useLoad(last, JSON.stringify([groupId, asked]), (signal) =>
    unwrap(
      api.GET('/v1/groups/{groupId}/coherence', {
        params: { path: { groupId }, query: asked },
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
            {(asked.from ?? asked.to) === undefined && monthsFrom(found.from, found.to).length < 12 && (
              <p class="small soft">{t.onlyShown}</p>
            )}
            <WithheldBrands
              brands={found.forbiddenBrands.map((name) => ({ name, individualUse: 'forbidden' }))}
              t={t}
            />
            <GroupFigures found={found} t={t} />
            {found.funnels && !hasNoFunnel(found) && (
              <section class="stack">
                <h3>{t.funnelTitle}</h3>
                <FunnelPair
                  choices={isOfChoices(found)}
                  funnels={found.funnels}
                  of={[groupId, found.brand, found.question]}
                  t={t}
                />
              </section>
            )}
          </div>
        )}
      </Show>
    </section>
  )
}
