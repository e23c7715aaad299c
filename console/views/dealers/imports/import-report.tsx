import type { Schemas } from '../../../app/app.ts'
import type { FileImportTexts } from '../../../texts/es/staff/imports/file-import.ts'

/** What became, or with `dryRun` would become, of the rows of a file. */
export type FileReport<Count extends string> = {
  dryRun: boolean
  rows: Readonly<Record<Count | 'refused', number>>
  errors: readonly Schemas['ImportError'][]
}

/** Puts a mistake into words, by its code and by what the service says of it. */
export type SayMistake = (mistake: { code: string; detail: string }) => string

type ImportReportProps<Count extends string> = {
  report: FileReport<Count>
  counts: readonly Count[]
  say: SayMistake
  t: FileImportTexts & { counts: Readonly<Record<Count, string>> }
}

/** The counts of a report, and what is wrong with the rows that are refused. */
export const ImportReport = <Count extends string>(props: ImportReportProps<Count>) => {
  const { counts, say, t } = props
  const { dryRun, rows, errors } = props.report
  const mistakes = errors
    .flatMap(({ code, examples }) => examples.map((example) => ({ ...example, code })))
    .sort((one, other) => one.row - other.row)
  const left = errors.reduce((sum, { count }) => sum + count, 0) - mistakes.length
  return (
    <>
      <dl class="facts">
        {counts.map((count) => (
          <div key={count}>
            <dt>{t.counts[count]}</dt>
            <dd class="number strong">{rows[count]}</dd>
          </div>
        ))}
      </dl>
      {rows.refused === 0 ? (
        dryRun && <p class="notice good">{t.allGood}</p>
      ) : (
        <>
          {dryRun && <p class="notice warn">{t.someRefused}</p>}
          <table class="cards">
            <caption>{t.mistakes}</caption>
            <thead>
              <tr>
                <th scope="col">{t.row}</th>
                <th scope="col">{t.line}</th>
                <th scope="col">{t.column}</th>
                <th scope="col">{t.detail}</th>
              </tr>
            </thead>
            <tbody>
              {mistakes.map((mistake, index) => (
                <tr key={`${mistake.row} ${mistake.code} ${index}`}>
                  <td data-label={t.row}>{mistake.row}</td>
                  <td data-label={t.line}>{mistake.line}</td>
                  <td data-label={t.column}>{mistake.column ?? '—'}</td>
                  <td data-label={t.detail}>{say(mistake)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {left > 0 && <p class="soft">{t.more(left)}</p>}
        </>
      )}
    </>
  )
}
