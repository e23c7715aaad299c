import './group.css'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { readGroupOf } from '../../elements/draws/read-group-of.ts'
import { lazyPart } from '../../elements/page/lazy-part.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import type { GroupTexts } from '../../texts/es/dealer/group.ts'
import { DrawList } from './draw-list.tsx'
import { GroupFacts } from './group-facts.tsx'
import { Participants } from './participants.tsx'
import { StatementOfYear } from './statement.tsx'

type Read = { group: Schemas['Group']; draws: Schemas['DrawPage'] } | null

const GroupCoherence = lazyPart(
  async () => (await import('../../elements/coherence/group-coherence.tsx')).GroupCoherence,
)
const last = lastRead<Read>()

/** A dealer's group: its number, who takes part, the draws of all months, and a year's discounts. */
export const View = ({ parameters: { dealerId = '' }, t }: ViewProps<GroupTexts>) => {
  const { api, me } = useApp()
  const askDraws = (groupId: string, cursor?: string, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/groups/{groupId}/draws', {
        params: { path: { groupId }, query: { limit: 24, ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    )
  const read = useLoad(last, dealerId, async (signal) => {
    const group = await readGroupOf(api, dealerId, signal)
    return group && { group, draws: await askDraws(group.groupId, undefined, signal) }
  })
  return (
    <>
      <div class="page-head">
        <PageTitle title={t.title} />
      </div>
      <Show loading={read}>
        {(found) =>
          found === null ? (
            <EmptyState title={t.none}>
              {me.audience === 'staff' ? (
                <p>
                  {t.noneStaff} <a href="/asortis/grupos">{t.groups}</a>.
                </p>
              ) : (
                <p class="soft">{t.noneHelp}</p>
              )}
            </EmptyState>
          ) : (
            <div class="stack wide">
              <div class="group-top">
                <GroupFacts group={found.group} dealerId={dealerId} t={t} />
                <Participants group={found.group} dealerId={dealerId} t={t} />
              </div>
              <DrawList
                draws={found.draws}
                group={found.group}
                dealerId={dealerId}
                t={t}
                more={async (cursor) => {
                  const page = await askDraws(found.group.groupId, cursor)
                  const items = [...found.draws.items, ...page.items]
                  read.show({ group: found.group, draws: { items, next: page.next } })
                }}
              />
              <GroupCoherence groupId={found.group.groupId} t={t.coherence} />
              <StatementOfYear group={found.group} t={t} />
            </div>
          )
        }
      </Show>
    </>
  )
}
