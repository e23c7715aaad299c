import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import type { GroupCoherenceTexts } from '../../texts/es/group-coherence.ts'
import { localeOf } from '../../texts/language.ts'
import { FiguresTable } from '../charts/figures-table.tsx'
import { Show } from '../page/states.tsx'
import { monthText } from '../words/time.tsx'
import { capital } from '../words/words.ts'
import { writersOf } from './estimate-text.ts'

const last = lastRead<Schemas['GroupCoherence']>()

/**
 * How the surveys of a group's dealers agree with their calls, month by month, where no dealer's figures can be told from
 * it. Shares come in whole per cent.
 */
export const GroupCoherence = ({ groupId, t }: { groupId: string; t: GroupCoherenceTexts }) => {
  const { api, language } = useApp()
  const locale = localeOf(language)
  const write = writersOf(locale)
  const coherence = useLoad(last, groupId, (signal) =>
    unwrap(api.GET('/v1/groups/{groupId}/coherence', { params: { path: { groupId } }, signal })),
  )
  const cells = (
    figures: Schemas['GroupQuestionFigures'][] | null,
    why: Schemas['WhyGroupHidden'] | null,
  ) => {
    const all = figures?.find(({ question }) => question === null)
    if (!all) return [why === null ? t.nothing : t.whyHidden[why], '—', '—']
    return [write.gap(all.gap), write.share(all.identical / 100), write.share(all.withinOne / 100)]
  }
  return (
    <section class="card" aria-labelledby="group-coherence">
      <h2 id="group-coherence">{t.title}</h2>
      <p class="soft">{t.about}</p>
      <Show loading={coherence}>
        {(found) => (
          <FiguresTable
            title={t.title}
            head={[t.month, t.gap, t.identical, t.withinOne]}
            rows={[
              ...found.months.toReversed().map(({ month, figures, why }) => ({
                key: month,
                name: capital(monthText(locale, month)),
                cells: cells(figures, why),
              })),
              { key: 'all', name: t.whole, cells: cells(found.range.figures, found.range.why) },
            ]}
          />
        )}
      </Show>
    </section>
  )
}
