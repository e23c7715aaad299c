import '../survey-imports.css'
import { type Schemas, useApp } from '../../../app/app.ts'
import { writersOf } from '../../../elements/figures/estimate-text.ts'
import { Outside } from '../../../elements/words/outside.tsx'
import { localeOf } from '../../../texts/language.ts'
import type { SurveyImportsTexts } from '../../../texts/es/staff/survey-imports.ts'
import { comparedLines } from './compared-lines.ts'

type Example = Schemas['SurveyRowExample']
type Difference = Schemas['SurveyRowDifference']

/** One response: what is kept of it, and what the file says. */
const Compared = ({
  differs,
  row,
  line,
  t,
}: Pick<Example, 'row' | 'line'> & { differs: Difference; t: SurveyImportsTexts }) => {
  const { mark } = writersOf(localeOf(useApp().language))
  const lines = comparedLines(differs, { ...t, yes: t.yesNamed, no: t.noNamed, mark })
  const same = lines.filter(({ differs: isOther }) => !isOther).length
  return (
    <table class="compared">
      <caption>
        {t.comparedRow(row, line)} <Outside>{differs.responseId}</Outside>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t.whatDiffers}</th>
          <th scope="col">{t.isKept}</th>
          <th scope="col">{t.fileSays}</th>
        </tr>
      </thead>
      <tbody>
        {lines
          .filter(({ differs: isOther }) => isOther)
          .map(({ key, name, kept, given }) => (
            <tr key={key}>
              <th scope="row">
                <Outside>{name}</Outside>
              </th>
              <td>
                <Outside>{kept}</Outside>
              </td>
              <td class="strong">
                <Outside>{given}</Outside>
              </td>
            </tr>
          ))}
      </tbody>
      {same > 0 && (
        <tfoot>
          <tr>
            <td colSpan={3} class="small soft">
              {same === lines.length ? t.onlyKeysDiffer : t.restIsSame(same)}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

/** The rows that differ from what is kept, each beside it, so that a person can say which holds. */
export const Differences = ({ examples, t }: { examples: readonly Example[]; t: SurveyImportsTexts }) => (
  <div class="stack">
    {examples.flatMap(({ row, line, differs }) =>
      differs ? [<Compared key={row} {...{ row, line, differs, t }} />] : [],
    )}
  </div>
)
