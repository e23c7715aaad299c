import type { Schemas } from '../../app/app.ts'
import { ConfirmButton } from '../../elements/page/confirm.tsx'
import { Time } from '../../elements/words/time.tsx'
import type { InformationTexts } from '../../texts/es/staff/information.ts'
import { zone } from './zone.ts'

type NewsProps = {
  request: Schemas['InformationRequest']
  change: (body: Schemas['InformationRequestChange'], said: string) => Promise<void>
  t: InformationTexts
}

/** Whether the person wants to hear of other services, and what they have said about it since. */
export const News = ({ request: { marketing }, change, t }: NewsProps) => {
  const state = marketing?.state ?? 'none'
  const at = marketing?.withdrawnAt ?? marketing?.confirmedAt ?? null
  return (
    <section class="card" aria-labelledby="news">
      <h2 id="news">{t.news}</h2>
      <p>
        {t.newsStates[state]} {at !== null && <Time at={at} zone={zone} form="day" />}
      </p>
      {state === 'confirmed' && marketing !== null && (
        <p class="small soft">
          {t.keptUntil} <Time at={marketing.until} zone={zone} form="day" />
        </p>
      )}
      {(state === 'unconfirmed' || state === 'confirmed') && (
        <div class="row no-print">
          <ConfirmButton
            label={state === 'confirmed' ? t.again : t.confirm}
            title={t.confirmTitle}
            confirm={t.confirm}
            act={() => change({ marketing: 'confirmed' }, t.confirmed)}
          >
            <p>{t.confirmHelp}</p>
          </ConfirmButton>
          <ConfirmButton
            label={t.withdraw}
            title={t.withdrawTitle}
            confirm={t.withdraw}
            act={() => change({ marketing: 'withdrawn' }, t.withdrawn)}
          >
            <p>{t.withdrawHelp}</p>
          </ConfirmButton>
        </div>
      )}
    </section>
  )
}
