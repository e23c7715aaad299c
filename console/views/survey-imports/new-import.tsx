import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address, go } from '../../app/routing/router.ts'
import { failureOf } from '../../data/failure.ts'
import { sendingKeys } from '../../data/sending-keys.ts'
import { toSend } from '../../elements/forms/entered-body.ts'
import { entered, FieldErrors, SelectField, TextField } from '../../elements/forms/field.tsx'
import { FileField } from '../../elements/forms/file-field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { useNumbers } from '../../elements/words/numbers.ts'
import type { SurveyImportsTexts } from '../../texts/es/staff/survey-imports.ts'
import { isForSurveyPage, surveyPageOf } from './import-words.ts'
import { putFile, sha256Of, UploadFailed } from './send-file.ts'

type Props = {
  brands: readonly Schemas['ListedBrand'][]
  /** The import of the same brand whose refused rows the file has, corrected. */
  corrects?: { brand: string }
  t: SurveyImportsTexts
}

const accept = '.csv,.txt,.tsv,.xlsx,.ndjson,.jsonl'

/** Chooses a brand and a file, and uploads it; what would happen with it is shown on the import's own page. */
export const NewImport = ({ brands, corrects, t }: Props) => {
  const { api } = useApp()
  const { roughly } = useNumbers()
  const keyOf = useMemo(sendingKeys, [])
  const mistake = useSignal<string | null>(null)
  const failed = useSignal(false)
  const toSetUp = useSignal<string | null>(null)
  const share = useSignal<number | null>(null)
  const start = async (form: FormData) => {
    const file = form.get('/fileName')
    failed.value = false
    toSetUp.value = null
    // Where none was chosen, the form has one without a name.
    const isChosen = file instanceof File && file.name !== ''
    mistake.value = !isChosen ? t.fileMissing : file.size === 0 ? t.failures['empty-file'] : null
    if (!isChosen || file.size === 0) return
    const body = toSend<Schemas['SurveyImportRequest']>({
      brand: corrects?.brand ?? entered(form, '/brand') ?? '',
      fileName: file.name.slice(0, 200),
      bytes: file.size,
      sha256: await sha256Of(file),
      coveredUntil: entered(form, '/coveredUntil'),
      dryRun: true,
    })
    const header = { 'Idempotency-Key': keyOf(JSON.stringify(body)) }
    const { importId, upload } = await unwrap(
      api.POST('/v1/survey-imports', { params: { header }, body }),
    ).catch((thrown: unknown) => {
      if (isForSurveyPage(failureOf(thrown).error?.problem?.code)) toSetUp.value = body.brand
      throw thrown
    })
    share.value = 0
    try {
      await putFile(upload, file, (sent) => (share.value = sent))
      go(`/asortis/encuestas/${encodeURIComponent(importId)}`)
    } catch (thrown) {
      if (!(thrown instanceof UploadFailed)) throw thrown
      failed.value = true
    } finally {
      share.value = null
    }
  }
  const mistakes = new Map(mistake.value === null ? [] : [['/fileName', mistake.value]])
  return (
    <section class="card" aria-labelledby="new-import">
      <h2 id="new-import">{corrects ? t.correctedTitle : t.newTitle}</h2>
      <p>{corrects ? t.correctedSay : t.newSay}</p>
      {failed.value && (
        <p class="notice bad" role="alert">
          {t.uploadFailed}
        </p>
      )}
      {toSetUp.value !== null && (
        <p class="notice bad">
          <a href={surveyPageOf(toSetUp.value)}>{t.toBrand}</a>
        </p>
      )}
      <Form
        send={t.upload}
        submit={start}
        draft={corrects ? `corrected ${corrects.brand}` : 'survey-import'}
        stays
      >
        {!corrects && (
          <div class="fields">
            <SelectField name="/brand" label={t.brand} value={address.value.query.get('marca') ?? ''}>
              <option value="">{t.choose}</option>
              {brands.map(({ brandId, name }) => (
                <option key={brandId} value={brandId}>
                  {name}
                </option>
              ))}
            </SelectField>
            <TextField
              name="/coveredUntil"
              type="date"
              label={t.coveredUntil}
              hint={t.coveredHint}
              optional
            />
          </div>
        )}
        {mistakes.size > 0 ? (
          <FieldErrors.Provider value={mistakes}>
            <FileField name="/fileName" label={t.file} accept={accept} />
          </FieldErrors.Provider>
        ) : (
          <FileField name="/fileName" label={t.file} accept={accept} />
        )}
        <p class="hint">{t.fileHint}</p>
        {share.value !== null && (
          <div class="stack tight" role="status">
            <p>{t.uploading(roughly(share.value))}</p>
            <progress aria-label={t.uploading('')} value={share.value} max={1} />
          </div>
        )}
      </Form>
    </section>
  )
}
