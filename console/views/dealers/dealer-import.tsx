import { useSignal } from '@preact/signals'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { type Failure, failureOf } from '../../data/failure.ts'
import { BackLink } from '../../elements/page/back-link.tsx'
import { FileField } from '../../elements/forms/file-field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import type { DealerImportTexts } from '../../texts/es/staff/dealer-import.ts'
import { ImportReport } from './import-report.tsx'

const columns =
  'dealerId, name, brands, language, zone, region, country, rewardsLoyalty, workingHours, acknowledgeWithinHours, ' +
  'resolveWithinHours, recipientsLevel1, recipientsLevel2'

type Checked = { name: string; csv: string; report: Schemas['DealerImportReport'] }

/** Dealers from a file: it is checked first, then loaded. */
export const View = ({ t }: ViewProps<DealerImportTexts>) => {
  const { api, common } = useApp()
  const checked = useSignal<Checked | null>(null)
  const loading = useSignal(false)
  const failure = useSignal<Failure | null>(null)
  const send = (csv: string, dryRun: boolean) =>
    unwrap(api.POST('/v1/dealer-imports', { body: { csv, dryRun } }))
  const check = async (form: FormData) => {
    checked.value = null
    failure.value = null
    const file = form.get('/csv')
    // Without a file there is nothing to check, and the service says so at the field.
    const csv = file instanceof File ? await file.text() : ''
    const report = await send(csv, true)
    checked.value = { name: file instanceof File ? file.name : '', csv, report }
  }
  const load = ({ name, csv }: Checked) => {
    if (loading.value) return
    loading.value = true
    failure.value = null
    send(csv, false).then(
      (report) => {
        checked.value = { name, csv, report }
        loading.value = false
      },
      (thrown: unknown) => {
        failure.value = failureOf(thrown)
        loading.value = false
      },
    )
  }
  const now = checked.value
  const loadable = now ? now.report.rows.created + now.report.rows.replaced : 0
  return (
    <div class="stack narrow">
      <BackLink href="/asortis/concesionarios">{t.back}</BackLink>
      <PageTitle title={t.title} />
      <p>{t.intro}</p>
      <p class="notice">{t.people}</p>
      <details>
        <summary>{t.columns}</summary>
        <div class="stack tight">
          <p>
            <code>{columns}</code>
          </p>
          <p class="soft">{t.columnsHelp}</p>
        </div>
      </details>
      <Form send={t.check} submit={check}>
        <FileField name="/csv" label={t.file} accept=".csv,text/csv,.tsv,.txt" />
      </Form>
      {now && (
        <section class="card" aria-live="polite">
          <h2>{now.report.dryRun ? t.wouldTitle(now.name) : t.doneTitle(now.name)}</h2>
          <ImportReport report={now.report} t={t} />
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
          {now.report.dryRun &&
            (loadable === 0 ? (
              <p class="soft">{t.nothing}</p>
            ) : (
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
            ))}
          {!now.report.dryRun && <p class="notice good">{t.done}</p>}
        </section>
      )}
    </div>
  )
}
