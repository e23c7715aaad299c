import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { Show } from '../../elements/page/states.tsx'
import { monthText } from '../../elements/words/time.tsx'
import { localeOf } from '../../texts/language.ts'
import type { OverviewTexts } from '../../texts/es/staff/overview.ts'
import { drawsNeedSomebody, newestDraws } from './newest-draws.ts'

type Page = Schemas['ProblemPage']
type Joined = { items: Page['items']; more: boolean }

type Today = {
  overdue: Page
  /** Alerts of open problems that did not arrive, and those that are still to be sent or may have been. */
  undelivered: Joined
  waiting: Joined
  draws: Schemas['DrawMonth'] | null
}

const last = lastRead<Today>()
const mostShown = 5

/** The most that the service lists at once. */
const listed = 100

/** Two lists as one, and whether there is more than was read. */
const joined = (one: Page, other: Page): Joined => ({
  items: [...one.items, ...other.items],
  more: one.next !== null || other.next !== null,
})

/** What needs somebody of Asortis today: overdue problems, alerts that did not arrive, draws without a result. */
export const Attention = ({ t }: { t: OverviewTexts }) => {
  const { api } = useApp()
  const today = useLoad(last, 'today', async (signal) => {
    const problems = (query: { overdue?: boolean; alert?: Schemas['AlertState'] }) =>
      unwrap(api.GET('/v1/problems', { params: { query: { ...query, limit: listed } }, signal }))
    const [overdue, bounced, failed, queued, uncertain, draws] = await Promise.all([
      problems({ overdue: true }),
      problems({ alert: 'bounced' }),
      problems({ alert: 'failed' }),
      problems({ alert: 'queued' }),
      problems({ alert: 'uncertain' }),
      newestDraws(api, signal),
    ])
    return { overdue, undelivered: joined(bounced, failed), waiting: joined(queued, uncertain), draws }
  })
  return (
    <section class="stack" aria-labelledby="attention">
      <h2 id="attention">{t.attention}</h2>
      <Show loading={today}>{(found) => <Today today={found} t={t} />}</Show>
    </section>
  )
}

const Today = ({
  today: { overdue, undelivered, waiting: unsent, draws },
  t,
}: {
  today: Today
  t: OverviewTexts
}) => {
  const locale = localeOf(useApp().language)
  const waiting = draws && drawsNeedSomebody(draws, new Date().toISOString()) ? draws : null
  return (
    <div class="attention">
      <div class="card">
        <h3>{t.overdue}</h3>
        <p class={`count number${overdue.items.length > 0 ? ' bad' : ''}`}>
          {t.atLeast(overdue.items.length, overdue.next !== null)}
        </p>
        <p>
          {overdue.items.length === 0 ? (
            t.noneOverdue
          ) : (
            <a href="/asortis/problemas?overdue=true">{t.showOverdue}</a>
          )}
        </p>
      </div>
      <div class="card">
        <h3>{t.undelivered}</h3>
        <p class={`count number${undelivered.items.length > 0 ? ' bad' : ''}`}>
          {t.atLeast(undelivered.items.length, undelivered.more)}
        </p>
        {undelivered.items.length === 0 && <p>{t.noneUndelivered}</p>}
        <ul>
          {undelivered.items.slice(0, mostShown).map(({ dealerId, callId, visit }) => (
            <li key={`${dealerId} ${callId}`}>
              <a href={`/d/${encodeURIComponent(dealerId)}/problemas/${encodeURIComponent(callId)}`}>
                {t.caseOf(dealerId, visit.ref)}
              </a>
            </li>
          ))}
        </ul>
        {(unsent.items.length > 0 || unsent.more) && (
          <p class="small soft">{t.unsent(t.atLeast(unsent.items.length, unsent.more))}</p>
        )}
      </div>
      <div class="card">
        <h3>{t.draws}</h3>
        <p class={`count number${waiting ? ' bad' : ''}`}>{waiting ? t.toLookAt : t.inOrder}</p>
        <p>
          {waiting ? (
            <a href={`/asortis/sorteos/${waiting.month}`}>
              {t.drawsOf(monthText(locale, waiting.month), waiting.undecided.length, waiting.notSealed.count)}
            </a>
          ) : draws ? (
            t.drawsInOrder(monthText(locale, draws.month))
          ) : (
            t.noDraws
          )}
        </p>
      </div>
    </div>
  )
}
