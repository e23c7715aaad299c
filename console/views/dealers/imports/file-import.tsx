import { useSignal } from '@preact/signals'
import { useApp } from '../../../app/app.ts'
import { type Failure, failureOf } from '../../../data/failure.ts'
import { FileField } from '../../../elements/forms/file-field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import { mistakeWords } from '../../../elements/forms/mistakes/mistakes.ts'
import { BackLink } from '../../../elements/page/back-link.tsx'
import { PageTitle } from '../../../elements/page/page-title.tsx'
import type { FileImportTexts } from '../../../texts/es/staff/imports/file-import.ts'
import { type FileReport, ImportReport, type SayMistake } from './import-report.tsx'

type Texts<Count extends string> = FileImportTexts &
  Record<'back' | 'title' | 'intro' | 'other' | 'otherIntro' | 'columnsHelp', string> & {
    counts: Readonly<Record<Count, string>>
    /** On the button that loads so many rows. */
    now: (rows: number) => string
    /** What else happens once they are loaded. */
    mails?: string
  }

type FileImportProps<Count extends string> = {
  columns: readonly string[]
  /** The counts of a report, in the order in which they are shown, and those of them that change something. */
  counts: readonly Count[]
  changes: readonly Count[]
  send: (csv: string, dryRun: boolean) => Promise<FileReport<Count>>
  /** The page that loads the other kind of file. */
  other: string
  t: Texts<Count>
}

type Checked<Count extends string> = {
  name: string
  csv: string
  report: FileReport<Count>
  say: SayMistake
}

/** A file of rows: it is checked first, then loaded. */
export const FileImport = <Count extends string>(props: FileImportProps<Count>) => {
  const { columns, counts, changes, send, other, t } = props
  const { common, language } = useApp()
  const checked = useSignal<Checked<Count> | null>(null)
  const loading = useSignal(false)
  const failure = useSignal<Failure | null>(null)
  const ask = async (name: string, csv: string, dryRun: boolean) => {
    const report = await send(csv, dryRun)
    checked.value = { name, csv, report, say: await mistakeWords(language) }
  }
  const check = (form: FormData) => {
    checked.value = null
    failure.value = null
    const file = form.get('/csv')
    // Without a file there is nothing to check, and the service says so at the field.
    return file instanceof File ? file.text().then((csv) => ask(file.name, csv, true)) : ask('', '', true)
  }
  const load = ({ name, csv }: Checked<Count>) => {
    if (loading.value) return
    loading.value = true
    failure.value = null
    ask(name, csv, false)
      .catch((thrown: unknown) => void (failure.value = failureOf(thrown)))
      .finally(() => void (loading.value = false))
  }
  const now = checked.value
  const loadable = now ? changes.reduce((sum, count) => sum + now.report.rows[count], 0) : 0
  return (
    <div class="stack narrow">
      <BackLink href="/asortis/concesionarios">{t.back}</BackLink>
      <PageTitle title={t.title} />
      <p>{t.intro}</p>
      <p class="notice">
        {t.otherIntro} <a href={other}>{t.other}</a>
      </p>
      <details>
        <summary>{t.columns}</summary>
        <div class="stack tight">
          <p>
            <code>{columns.join(', ')}</code>
          </p>
          <p class="soft">{t.columnsHelp}</p>
        </div>
      </details>
      <Form send={t.check} submit={check} draft={null}>
        <FileField name="/csv" label={t.file} accept=".csv,text/csv,.tsv,.txt" />
      </Form>
      {now && (
        <section class="card" aria-live="polite">
          <h2>{now.report.dryRun ? t.wouldTitle(now.name) : t.doneTitle(now.name)}</h2>
          <ImportReport report={now.report} counts={counts} say={now.say} t={t} />
          {failure.value && (
            <p class="notice bad" role="alert">
              {common.failures[failure.value.kind].title}. {common.failures[failure.value.kind].help}
            </p>
          )}
          {loading.value && (
            <div class="stack tight" role="status">
              <p>{t.running(now.name)}</p>
              <progress aria-label={t.running(now.name)} />
            </div>
          )}
          {now.report.dryRun && loadable === 0 && now.report.rows.refused > 0 && (
            <p class="soft">{t.nothing}</p>
          )}
          {now.report.dryRun && loadable > 0 && (
            <>
              {t.mails !== undefined && <p class="soft">{t.mails}</p>}
              <div>
                <button
                  class="button main"
                  type="button"
                  aria-disabled={loading.value}
                  onClick={() => load(now)}
                >
                  {t.now(loadable)}
                </button>
              </div>
            </>
          )}
          {!now.report.dryRun &&
            (now.report.rows.refused === 0 ? (
              <p class="notice good">{t.done}</p>
            ) : (
              <p class="notice warn">{t.doneInPart}</p>
            ))}
        </section>
      )}
    </div>
  )
}
