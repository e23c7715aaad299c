import { useSignal } from '@preact/signals'
import { allItems } from '../../../client/all-items.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { Show } from '../../elements/page/states.tsx'
import { Time } from '../../elements/words/time.tsx'
import type { ProblemTexts } from '../../texts/es/dealer/problem.ts'

type CaseView = Schemas['CaseViewPage']['items'][number]
type Props = { problem: Schemas['Problem']; t: ProblemTexts }
const last = lastRead<CaseView[]>()
/** More of a dealer's looks than this are not gone through for one case. */
const mostRead = 1000

const List = ({ problem: { dealerId, callId, zone, openedAt }, t }: Props) => {
  const { api } = useApp()
  const views = useLoad(last, `${dealerId} ${callId}`, async (signal) => {
    const found: CaseView[] = []
    let read = 0
    const from = openedAt.slice(0, 10)
    const pages = allItems((cursor) =>
      api.GET('/v1/dealers/{dealerId}/case-views', {
        params: {
          path: { dealerId },
          query: { from, limit: 100, ...(cursor !== undefined && { cursor }) },
        },
        signal,
      }),
    )
    for await (const view of pages) {
      if (view.callId === callId) found.push(view)
      if ((read += 1) >= mostRead) break
    }
    return found
  })
  return (
    <Show loading={views}>
      {(found) => (
        <ul class="stack tight">
          {found.length === 0 && <li class="soft">{t.noViews}</li>}
          {found.map(({ day, firstAt, by, name }) => (
            <li key={`${day} ${by}`}>
              {name ?? by} · <Time at={firstAt} zone={zone} />
            </li>
          ))}
        </ul>
      )}
    </Show>
  )
}

/** Who of Asortis's people looked at the case, read when it is asked for; the service shows it to managers and staff. */
export const Views = ({ problem, t }: Props) => {
  const open = useSignal(false)
  return (
    <details
      class="card later no-print"
      onToggle={({ currentTarget }) => void (open.value = currentTarget.open)}
    >
      <summary>{t.views}</summary>
      {open.value && <List problem={problem} t={t} />}
      <p class="small soft">{t.onlyManagers}</p>
    </details>
  )
}
