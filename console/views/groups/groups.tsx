import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { joinPages } from '../../data/pages.ts'
import { MoreButton } from '../../elements/lists/more-button.tsx'
import { Outside } from '../../elements/words/outside.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import { localeOf } from '../../texts/language.ts'
import type { GroupsTexts } from '../../texts/es/staff/groups.ts'
import { moneyText } from './money.ts'

const last = lastRead<Schemas['GroupPage']>()

/** The groups, by name. */
export const View = ({ t }: ViewProps<GroupsTexts>) => {
  const { api, language } = useApp()
  const ask = (cursor: string | undefined, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/groups', {
        params: { query: { limit: 50, ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    )
  const groups = useLoad(last, '', (signal) => ask(undefined, signal))
  return (
    <>
      <div class="page-head">
        <div class="row">
          <PageTitle title={t.title} />
          <a class="button main" href="/asortis/grupos/nuevo">
            {t.add}
          </a>
        </div>
      </div>
      <Show loading={groups}>
        {(page) =>
          page.items.length === 0 ? (
            <EmptyState title={t.none}>
              <p class="soft">{t.noneHelp}</p>
            </EmptyState>
          ) : (
            <div class="card">
              <table class="cards">
                <caption class="unseen">{t.table}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t.name}</th>
                    <th scope="col">{t.state}</th>
                    <th scope="col" class="number">
                      {t.participants}
                    </th>
                    <th scope="col" class="number">
                      {t.discount}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {page.items.map(({ groupId, name, state, participants, monthlyDiscount }) => (
                    <tr key={groupId}>
                      <td>
                        <a class="strong" href={`/asortis/grupos/${encodeURIComponent(groupId)}`}>
                          <Outside>{name}</Outside>
                        </a>
                      </td>
                      <td data-label={t.state}>
                        <span class={state === 'active' ? 'chip good' : 'chip'}>{t.states[state]}</span>
                      </td>
                      <td class="number" data-label={t.participants}>
                        {participants}
                      </td>
                      <td class="number" data-label={t.discount}>
                        {moneyText(localeOf(language), monthlyDiscount)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {page.next !== null && (
                <MoreButton
                  read={async () => groups.show(joinPages(page, await ask(page.next ?? undefined)))}
                />
              )}
            </div>
          )
        }
      </Show>
    </>
  )
}
