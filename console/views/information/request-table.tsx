import type { Schemas } from '../../app/app.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { Time } from '../../elements/words/time.tsx'
import type { InformationTexts } from '../../texts/es/staff/information.ts'
import { zone } from './zone.ts'

/** Requests from the public form, each leading to its page. */
export const RequestTable = ({
  items,
  t,
}: {
  items: readonly Schemas['InformationRequest'][]
  t: InformationTexts
}) => (
  <div class="card">
    <table class="cards">
      <caption class="unseen">{t.table}</caption>
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.company}</th>
          <th scope="col">{t.received}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.news}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ requestId, name, company, receivedAt, question, marketing }) => (
          <tr key={requestId}>
            <td>
              <a class="strong" href={`/asortis/informacion/${encodeURIComponent(requestId)}`}>
                <Outside>{name}</Outside>
              </a>
            </td>
            <td data-label={t.company}>
              <Outside>{company}</Outside>
            </td>
            <td data-label={t.received}>
              <Time at={receivedAt} zone={zone} />
            </td>
            <td data-label={t.state}>
              {question && (
                <span class={question.answeredAt === null ? 'chip warn' : 'chip good'}>
                  {question.answeredAt === null ? t.open : t.answered}
                </span>
              )}
            </td>
            <td data-label={t.news}>{t.newsChips[marketing?.state ?? 'none']}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
