import './survey-imports.css'
import type { Schemas } from '../../app/app.ts'
import { Outside } from '../../elements/words/outside.tsx'
import type { SurveyImportsTexts } from '../../texts/es/staff/survey-imports.ts'

const shown = 5

type Props = { preview: Schemas['SurveyImportPreview']; t: SurveyImportsTexts }

/** A file's first rows, as they are in it. */
export const FirstRows = ({ preview, t }: Props) => (
  <section class="card" aria-labelledby="first-rows">
    <h2 id="first-rows">{t.firstRows}</h2>
    <p class="small soft">{t.form(preview)}</p>
    <div class="sideways" role="region" aria-labelledby="first-rows" tabIndex={0}>
      <table>
        <caption class="unseen">{t.firstRows}</caption>
        <thead>
          <tr>
            {preview.columns.map((column, at) => (
              <th key={at} scope="col">
                <Outside>{column}</Outside>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.slice(0, shown).map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, at) => (
                <td key={at}>
                  <Outside>{cell}</Outside>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
)
