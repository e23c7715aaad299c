import type { Schemas } from '../../app/app.ts'
import type { DealerImportTexts } from '../../texts/es/staff/dealer-import.ts'

const counts = ['read', 'created', 'replaced', 'unchanged', 'refused'] as const

/** What became, or would become, of the rows of a file, and what is wrong with those that are refused. */
export const ImportReport = ({
  report: { dryRun, rows, errors },
  t,
}: {
  report: Schemas['DealerImportReport']
  t: DealerImportTexts
}) => {
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
              {mistakes.map(({ row, line, column, detail, code }, index) => (
                <tr key={`${row} ${code} ${index}`}>
                  <td data-label={t.row}>{row}</td>
                  <td data-label={t.line}>{line}</td>
                  <td data-label={t.column}>{column ?? '—'}</td>
                  <td data-label={t.detail}>{detail}</td>
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
