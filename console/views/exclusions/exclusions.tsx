import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { Done } from '../../elements/page/done.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Show } from '../../elements/page/states.tsx'
import { useNumbers } from '../../elements/words/numbers.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { Time } from '../../elements/words/time.tsx'
import type { ExclusionsTexts } from '../../texts/es/staff/exclusions.ts'
import { NewList } from './new-list.tsx'

type Listed = Schemas['ListedExclusionList']
const last = lastRead<Listed[]>()
/** Asortis's own zone, in which its people read when a list came. */
const zone = 'Europe/Madrid'
const tones = { 'in-force': 'good', incomplete: 'warn', replaced: '' } as const

const Lists = ({ lists, t }: { lists: readonly Listed[]; t: ExclusionsTexts }) => {
  const { plain } = useNumbers()
  return (
    <div class="card">
      <table class="cards">
        <caption class="unseen">{t.table}</caption>
        <thead>
          <tr>
            <th scope="col">{t.source}</th>
            <th scope="col">{t.state}</th>
            <th scope="col" class="number">
              {t.numbers}
            </th>
            <th scope="col">{t.when}</th>
            <th scope="col">{t.who}</th>
          </tr>
        </thead>
        <tbody>
          {lists.map((one) => (
            <tr key={one.listId}>
              <td class="strong">
                <Outside>{one.source}</Outside>
              </td>
              <td data-label={t.state}>
                <span class={`chip ${tones[one.state]}`}>{t.states[one.state]}</span>
              </td>
              <td class="number" data-label={t.numbers}>
                {plain(one.count)}
              </td>
              <td data-label={t.when}>
                <Time at={one.completedAt ?? one.startedAt} zone={zone} />
              </td>
              <td data-label={t.who}>
                <Outside>{one.startedByName ?? t.somebody}</Outside>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The advertising exclusion list in force, those before it, and a form to send another. */
export const View = ({ t }: ViewProps<ExclusionsTexts>) => {
  const { api } = useApp()
  const { plain } = useNumbers()
  const loading = useLoad(last, '', async (signal) => {
    const { items } = await unwrap(api.GET('/v1/exclusion-lists', { signal }))
    return items
  })
  return (
    <Show loading={loading}>
      {(lists) => {
        const inForce = lists.find(({ state }) => state === 'in-force')
        return (
          <div class="stack">
            <PageTitle title={t.title} />
            <p class="soft">{t.intro}</p>
            <Done />
            <p class={inForce ? 'notice' : 'notice warn'}>
              {inForce ? t.inForce(plain(inForce.count), inForce.count) : t.none}
            </p>
            <NewList inForce={inForce?.listId} reload={loading.reload} t={t} />
            {lists.length > 0 && (
              <section class="stack" aria-labelledby="lists">
                <h2 id="lists">{t.table}</h2>
                <Lists lists={lists} t={t} />
              </section>
            )}
          </div>
        )
      }}
    </Show>
  )
}
