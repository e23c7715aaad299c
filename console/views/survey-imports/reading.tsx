import type { Schemas } from '../../app/app.ts'
import { useNumbers } from '../../elements/words/numbers.ts'
import type { SurveyImportsTexts } from '../../texts/es/staff/survey-imports.ts'

/** How far an import is whose file has not come yet, or is being read. The page may be left meanwhile. */
export const Reading = ({ found, t }: { found: Schemas['SurveyImport']; t: SurveyImportsTexts }) => {
  const { plain } = useNumbers()
  const { state, progress, rows, dryRun } = found
  const words = state === 'waiting' ? t.waitingTitle : dryRun ? t.checkingTitle : t.readingTitle
  return (
    <section class="card" aria-labelledby="progress">
      <h2 id="progress">{words}</h2>
      <progress
        aria-labelledby="progress"
        {...(state === 'reading' && progress.bytes > 0 && { value: progress.bytes, max: progress.of })}
      />
      <p role="status">{state === 'waiting' ? t.waitingSay : t.rowsRead(plain(rows.read))}</p>
      {state === 'reading' && <p class="small soft">{t.mayLeave}</p>}
    </section>
  )
}
