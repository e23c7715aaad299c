import type { Schemas } from '../../app/app.ts'
import { Outside } from '../../elements/words/outside.tsx'
import type { SurveyImportsTexts } from '../../texts/es/staff/survey-imports.ts'
import { isForSurveyPage, surveyPageOf } from './import-words.ts'

/** Why a file could not be read, where, and what to do about it. */
export const Failed = ({ found, t }: { found: Schemas['SurveyImport']; t: SurveyImportsTexts }) => {
  const { failure, brand } = found
  if (!failure) return null
  const { code, line, column } = failure
  return (
    <section class="card" aria-labelledby="failed">
      <h2 id="failed">{t.failedTitle}</h2>
      <p class="notice bad">{t.failures[code]}</p>
      {(line !== undefined || column !== undefined) && (
        <dl class="facts">
          {column !== undefined && (
            <div>
              <dt>{t.column}</dt>
              <dd>
                <Outside>{column}</Outside>
              </dd>
            </div>
          )}
          {line !== undefined && (
            <div>
              <dt>{t.line}</dt>
              <dd>{line}</dd>
            </div>
          )}
        </dl>
      )}
      {isForSurveyPage(code) && <a href={surveyPageOf(brand)}>{t.toBrand}</a>}
    </section>
  )
}
