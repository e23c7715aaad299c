import type { Schemas } from '../../app/app.ts'
import type { QuestionnairesTexts } from '../../texts/es/staff/questionnaires.ts'
import { compareVersions } from './compare-versions.ts'
import { QuestionItem, QuestionList } from './question-list.tsx'

type Version = Schemas['Questionnaire']

/** How two versions of a questionnaire differ, in words. */
export const Comparison = ({
  before,
  after,
  t,
}: {
  before: Version
  after: Version
  t: QuestionnairesTexts
}) => {
  const { added, removed, changed, moved, purpose } = compareVersions(before, after)
  const same = added.length + removed.length + changed.length === 0 && !moved && !purpose
  return (
    <div class="stack" role="status">
      {same && <p>{t.same}</p>}
      {purpose && <p class="notice">{t.kindsChanged}</p>}
      {moved && <p class="notice">{t.moved}</p>}
      {added.length > 0 && (
        <section class="card">
          <h3>{t.added}</h3>
          <QuestionList questions={added} t={t} />
        </section>
      )}
      {removed.length > 0 && (
        <section class="card">
          <h3>{t.removed}</h3>
          <QuestionList questions={removed} t={t} />
        </section>
      )}
      {changed.map(({ before: former, after: now, parts }) => (
        <section key={now.id} class="card">
          <h3>
            {t.changed}: {parts.map((part) => t.parts[part]).join(', ')}
          </h3>
          <dl class="fields">
            <div>
              <dt class="small soft">{t.before}</dt>
              <dd>
                <ul>
                  <QuestionItem question={former} t={t} />
                </ul>
              </dd>
            </div>
            <div>
              <dt class="small soft">{t.after}</dt>
              <dd>
                <ul>
                  <QuestionItem question={now} t={t} />
                </ul>
              </dd>
            </div>
          </dl>
        </section>
      ))}
    </div>
  )
}
