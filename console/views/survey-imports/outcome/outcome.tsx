import type { Schemas } from '../../../app/app.ts'
import { Outside } from '../../../elements/words/outside.tsx'
import { useNumbers } from '../../../elements/words/numbers.ts'
import { brokenLines, hasNotYesOrNo, isLeftOut } from './broken-lines.ts'
import { Differences } from './differences.tsx'
import { OutcomeCounts } from './outcome-counts.tsx'
import type { SurveyImportsTexts } from '../../../texts/es/staff/survey-imports.ts'

type Props = { found: Schemas['SurveyImport']; t: SurveyImportsTexts }

/** Where rows are that were refused for one reason, and what is wrong there. */
const Places = ({
  examples,
  title,
  t,
}: {
  examples: readonly Schemas['SurveyRowExample'][]
  title: string
  t: SurveyImportsTexts
}) => {
  if (examples.length === 0) return null
  const isKept = examples.some(({ keptAt }) => keptAt !== undefined)
  return (
    <table class="cards">
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.row}</th>
          <th scope="col">{t.line}</th>
          <th scope="col">{t.column}</th>
          <th scope="col">{isKept ? t.keptAt : t.value}</th>
        </tr>
      </thead>
      <tbody>
        {examples.map(({ row, line, column, value, keptAt }) => (
          <tr key={`${row} ${line} ${column}`}>
            <td data-label={t.row}>{row}</td>
            <td data-label={t.line}>{line}</td>
            <td data-label={t.column}>{column === null ? '—' : <Outside>{column}</Outside>}</td>
            {keptAt === undefined ? (
              <td data-label={t.value}>{value === undefined ? '—' : <Outside>{value}</Outside>}</td>
            ) : (
              <td data-label={t.keptAt}>
                <a href={`/d/${encodeURIComponent(keptAt)}/encuesta?ver=respuestas`}>
                  <Outside>{keptAt}</Outside>
                </a>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The rows that were refused, by reason: how many, and the first of them. */
const Refused = ({ found: { errors }, t }: Props) => {
  const { plain } = useNumbers()
  return (
    <section class="stack" aria-labelledby="refused">
      <h3 id="refused">{t.refusedTitle}</h3>
      {errors.map(({ code, count, examples }) => (
        <details key={code} open={code === 'differs-from-kept'}>
          <summary>
            {t.refusals[code]} ({plain(count)})
          </summary>
          {examples.some(({ differs }) => differs) && <Differences examples={examples} t={t} />}
          <Places
            examples={examples.filter(({ differs }) => !differs).slice(0, 20)}
            title={t.refusals[code]}
            t={t}
          />
          {count > 20 && (
            <p class="small soft">
              {isLeftOut(code) ? t.moreBroken(plain(count - 20)) : t.moreRefused(plain(count - 20))}
            </p>
          )}
        </details>
      ))}
    </section>
  )
}

/** Where to correct rows that are not in the file of refused rows. */
const Broken = ({ found: { errors }, t }: Props) => {
  const { plain } = useNumbers()
  const broken = brokenLines(errors)
  if (!broken) return null
  const { ranges, isOne, more } = broken
  return <p>{t.brokenSay(ranges.join(', '), isOne, plain(more), more)}</p>
}

/** What became of a file's rows, or would become of them, what is wrong with those refused, and the file of these. */
export const Outcome = ({ found, t }: Props) => {
  const { dryRun, rows, refusedRows, brand } = found
  const wouldSay = rows.kept > 0 ? t.refusedWould : t.refusedOnly
  const refusedSay = dryRun ? wouldSay : t.refusedSay
  return (
    <section class="card" aria-labelledby="outcome">
      <h2 id="outcome">{dryRun ? t.wouldTitle : t.doneTitle}</h2>
      {dryRun && <p>{t.wouldSay}</p>}
      <OutcomeCounts found={found} t={t} />
      {rows.read > 0 && rows.refused === 0 && <p class="notice good">{t.noneRefused}</p>}
      {rows.refused > 0 && (
        <>
          <Refused found={found} t={t} />
          <Broken found={found} t={t} />
          {hasNotYesOrNo(found.errors) && <p>{t.notYesOrNoSay}</p>}
          {refusedRows !== undefined && (
            <div class="stack tight">
              <p>{refusedSay}</p>
              <p>
                <a class="button" href={refusedRows} download>
                  {t.refusedRows}
                </a>
              </p>
            </div>
          )}
        </>
      )}
      {!dryRun && (
        <p>
          <a class="onward" href={`/asortis/marcas/${encodeURIComponent(brand)}/encuesta`}>
            {t.toFigures}
          </a>
        </p>
      )}
    </section>
  )
}
