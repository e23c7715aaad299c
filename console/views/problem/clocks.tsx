import { type Schemas, useApp } from '../../app/app.ts'
import { Day, Time, zoneText } from '../../elements/words/time.tsx'
import { capital } from '../../elements/words/words.ts'
import { localeOf } from '../../texts/language.ts'
import type { ProblemTexts } from '../../texts/es/dealer/problem.ts'
import { spanText } from './span-text.ts'

type RunningClock = Schemas['Problem']['clocks'][number]

const Clock = ({ clock, zone, t }: { clock: RunningClock; zone: string; t: ProblemTexts }) => {
  const late = clock.workingMinutesLeft < 0
  const span = spanText(Math.abs(clock.workingMinutesLeft), t)
  return (
    <div class={late ? 'clock late' : 'clock'}>
      <dt>{t[clock.missing]}</dt>
      <dd>
        <strong>{late ? t.lateBy(span) : t.left(span)}</strong>
        <span class="small soft">
          {t.before} <Time at={clock.by} zone={zone} />
        </span>
      </dd>
    </div>
  )
}

/** The deadlines that still run, in the dealer's working time, and the day of the brand's survey. */
export const Clocks = ({ problem, t }: { problem: Schemas['Problem']; t: ProblemTexts }) => {
  const { language } = useApp()
  const { clocks, zone, followUp, suspendedSince } = problem
  return (
    <section class="card" aria-labelledby="clocks">
      <h2 id="clocks">{t.clocks}</h2>
      {clocks.length === 0 && <p class="soft">{suspendedSince === null ? t.closedState : t.suspended}</p>}
      <dl class="stack">
        {clocks.map((clock) => (
          <Clock key={clock.missing} clock={clock} zone={zone} t={t} />
        ))}
        {followUp && (
          <div class="clock">
            <dt>{t.survey}</dt>
            <dd>
              <strong>
                {t.surveyDay} <Day day={followUp.surveyExpected} />
              </strong>
              {suspendedSince === null && <span class="small soft">{t.followUpStates[followUp.state]}</span>}
            </dd>
          </div>
        )}
      </dl>
      <p class="small soft">{capital(zoneText(localeOf(language), zone, problem.openedAt))}</p>
    </section>
  )
}
