import { type Schemas, useApp } from '../../app/app.ts'
import { Time } from '../../elements/words/time.tsx'
import { localeOf } from '../../texts/language.ts'
import type { ProblemTexts } from '../../texts/es/dealer/problem.ts'

const failed: readonly string[] = ['refused', 'bounced', 'complained']

/** What became of each mail about the case. */
export const Mails = ({ problem, t }: { problem: Schemas['Problem']; t: ProblemTexts }) => {
  const { language } = useApp()
  const seconds = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1 })
  return (
    <section class="card later" aria-labelledby="mails">
      <h2 id="mails">{t.mails}</h2>
      {problem.mails.length === 0 && <p class="soft">{t.noMails}</p>}
      <ul class="stack">
        {problem.mails.map(({ notice, to, state, at, latencyMs }) => (
          <li key={`${notice} ${to}`} class="stack tight">
            <p class="row apart">
              <span>{t.noticeKinds[notice.split(':')[0] ?? ''] ?? notice}</span>
              <span
                class={failed.includes(state) ? 'chip bad' : state === 'delivered' ? 'chip good' : 'chip'}
              >
                {t.mailStates[state] ?? state}
              </span>
            </p>
            <p class="small soft">
              {to} · <Time at={at} zone={problem.zone} />
              {latencyMs !== null && ` · ${t.latency(seconds.format(latencyMs / 1000))}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
