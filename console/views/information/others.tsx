import type { Schemas } from '../../app/app.ts'
import { Time } from '../../elements/words/time.tsx'
import type { InformationTexts } from '../../texts/es/staff/information.ts'
import { zone } from './zone.ts'

/** The other requests of the same address; nothing if there are none. */
export const Others = ({
  requests,
  t,
}: {
  requests: readonly Schemas['OtherInformationRequest'][]
  t: InformationTexts
}) =>
  requests.length === 0 ? null : (
    <section class="card stack tight">
      <h2>{t.others}</h2>
      <p class="small soft">{t.othersHelp}</p>
      <ul>
        {requests.map(({ requestId, receivedAt }) => (
          <li key={requestId}>
            <a href={`/asortis/informacion/${encodeURIComponent(requestId)}`}>
              <Time at={receivedAt} zone={zone} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
