import { type Schemas, useApp } from '../../app/app.ts'
import { wordFor } from '../../elements/draws/words.ts'
import { Time } from '../../elements/words/time.tsx'
import type { DrawMonthTexts } from '../../texts/es/staff/draw-month.ts'
import { localeOf } from '../../texts/language.ts'
import { GroupLinks } from './group-links.tsx'

type MonthStateProps = { month: Schemas['DrawMonth']; t: DrawMonthTexts }

/** Where draws are held. */
const zone = 'Europe/Madrid'

const Counts = ({ month: { draws, notSealed }, t }: MonthStateProps) => {
  const { language } = useApp()
  const number = new Intl.NumberFormat(localeOf(language))
  const reasons = Object.entries(draws.notHeld)
  const notHeld = reasons.reduce((sum, [, count]) => sum + count, 0)
  const counts = [
    { title: t.counts.decided, count: draws.decided },
    { title: t.counts.sealed, count: draws.sealed },
    { title: t.counts.notHeld, count: notHeld },
    { title: t.counts.notSealed, count: notSealed.count },
  ]
  return (
    <>
      <dl class="facts month-counts">
        {counts.map(({ title, count }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{number.format(count)}</dd>
          </div>
        ))}
      </dl>
      {reasons.map(([reason, count]) => (
        <p key={reason} class="small soft">
          {t.counts.notHeld} · {t.notHeldBy(count, wordFor(t.reasons, reason))}
        </p>
      ))}
      {!draws.complete && <p class="notice warn">{t.incomplete}</p>}
    </>
  )
}

const Undecided = ({ month: { undecided, draws, drawTime, refused = 0 }, t }: MonthStateProps) => (
  <div class={`notice ${Date.now() < Date.parse(drawTime) ? '' : 'warn'}`}>
    <h3>{t.undecided}</h3>
    <p>
      {Date.now() < Date.parse(drawTime) ? (
        <>
          {t.undecidedBefore} <Time at={drawTime} zone={zone} />.
        </>
      ) : (
        t.undecidedAfter
      )}
    </p>
    {refused > 0 && <p>{t.refused(refused)}</p>}
    <GroupLinks groupIds={undecided} count={draws.sealed} t={t} />
  </div>
)

const Mails = ({ month: { mails }, t }: MonthStateProps) => (
  <dl class="facts">
    {(['sealed', 'all'] as const).map((kind) => (
      <div key={kind}>
        <dt>
          {t.mails}: {t.mailKinds[kind]}
        </dt>
        <dd>{t.mailProgress(mails[kind].sent, mails[kind].failed, mails[kind].state === 'done')}</dd>
      </div>
    ))}
  </dl>
)

/** How far a month's draws are, and what is undecided and why. */
export const MonthState = ({ month, t }: MonthStateProps) => (
  <section class="card" aria-labelledby="state">
    <div class="row apart">
      <h2 id="state">{t.state}</h2>
      <span class={`chip ${month.state === 'decided' ? 'good' : 'accent'}`}>
        {t.monthStates[month.state]}
      </span>
    </div>
    <Counts month={month} t={t} />
    {month.undecided.length > 0 && <Undecided month={month} t={t} />}
    {month.notSealed.count > 0 && (
      <div class="notice bad">
        <h3>{t.notSealed}</h3>
        <GroupLinks groupIds={month.notSealed.groupIds} count={month.notSealed.count} t={t} />
      </div>
    )}
    <dl class="facts">
      <div>
        <dt>{t.drawTime}</dt>
        <dd>
          <Time at={month.drawTime} zone={zone} />
        </dd>
      </div>
      <div>
        <dt>{t.round}</dt>
        <dd class="number">{month.round}</dd>
      </div>
      {month.decidedAt !== undefined && (
        <div>
          <dt>{t.decidedAt}</dt>
          <dd>
            <Time at={month.decidedAt} zone={zone} />
          </dd>
        </div>
      )}
    </dl>
    <Mails month={month} t={t} />
  </section>
)
