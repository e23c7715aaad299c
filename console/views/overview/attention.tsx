import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { Show } from '../../elements/states.tsx'
import { monthText } from '../../elements/time.tsx'
import { localeOf } from '../../texts/language.ts'
import type { OverviewTexts } from '../../texts/es/overview.ts'
import { drawsNeedSomebody, newestDraws } from './newest-draws.ts'

type Today = {
  overdue: Schemas['ProblemPage']
  urgent: Schemas['ProblemPage']
  draws: Schemas['DrawMonth'] | null
}

const last = lastRead<Today>()
const mostShown = 5

/** The most that the service lists at once. */
const listed = 100

/** What needs somebody of Asortis today: overdue problems, alerts that did not arrive, draws without a result. */
export const Attention = ({ t }: { t: OverviewTexts }) => {
  const { api } = useApp()
  const today = useLoad(last, 'today', async (signal) => {
    const problems = (query: { overdue?: boolean }) =>
      unwrap(api.GET('/v1/problems', { params: { query: { ...query, limit: listed } }, signal }))
    const [overdue, urgent, draws] = await Promise.all([
      problems({ overdue: true }),
      problems({}),
      newestDraws(api, signal),
    ])
    return { overdue, urgent, draws }
  })
  return (
    <section class="stack" aria-labelledby="attention">
      <h2 id="attention">{t.attention}</h2>
      <Show loading={today}>{(found) => <Today today={found} t={t} />}</Show>
    </section>
  )
}

const Today = ({ today: { overdue, urgent, draws }, t }: { today: Today; t: OverviewTexts }) => {
  const locale = localeOf(useApp().language)
  const undelivered = urgent.items.filter(
    ({ alert }) => alert.state === 'bounced' || alert.state === 'failed',
  )
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
        <p class={`count number${undelivered.length > 0 ? ' bad' : ''}`}>{undelivered.length}</p>
        {undelivered.length === 0 && <p>{t.noneUndelivered}</p>}
        <ul>
          {undelivered.slice(0, mostShown).map(({ dealerId, callId, visit }) => (
            <li key={`${dealerId} ${callId}`}>
              <a href={`/d/${encodeURIComponent(dealerId)}/problemas/${encodeURIComponent(callId)}`}>
                {t.caseOf(dealerId, visit.ref)}
              </a>
            </li>
          ))}
        </ul>
        {urgent.next !== null && <p class="small soft">{t.amongUrgent(listed)}</p>}
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
