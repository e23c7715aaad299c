import { unwrap } from '../../../client/unwrap.ts'
import { allItems } from '../../../client/all-items.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { readDealers } from '../../data/directory.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { type Tagged, unwrapTagged } from '../../data/tagged.ts'
import { Show } from '../../elements/page/states.tsx'
import type { SurveyImportsTexts } from '../../texts/es/staff/survey-imports.ts'
import { CodesForm } from './mapping/codes-form.tsx'
import { FirstRows } from './first-rows.tsx'
import { mappingBody } from './mapping/mapping-body.ts'
import { MappingForm } from './mapping/mapping-form.tsx'
import { unknownCodes } from './mapping/unknown-codes.ts'

type ToSetUp = {
  preview: Schemas['SurveyImportPreview']
  survey: Tagged<Schemas['BrandSurvey']>
  codes: readonly Schemas['ListedDealerCode'][]
  dealers: readonly Schemas['ListedDealer'][]
}
const last = lastRead<ToSetUp>()

type Props = { found: Schemas['SurveyImport']; check: () => Promise<void>; t: SurveyImportsTexts }

/** What has to be known to read a file: what its columns are, and whose the codes in it are; from its first rows. */
export const SetUp = ({ found, check, t }: Props) => {
  const { api } = useApp()
  const { importId, brand: brandId } = found
  const path = { brandId }
  const readSurvey = (signal?: AbortSignal) =>
    unwrapTagged(api.GET('/v1/brands/{brandId}/survey', { params: { path }, ...(signal && { signal }) }))
  const loading = useLoad(last, importId, async (signal): Promise<ToSetUp> => {
    const [preview, survey, codes, dealers] = await Promise.all([
      unwrap(api.GET('/v1/survey-imports/{importId}/preview', { params: { path: { importId } }, signal })),
      readSurvey(signal),
      Array.fromAsync(
        allItems((cursor) =>
          api.GET('/v1/brands/{brandId}/dealer-codes', {
            params: { path, query: { limit: 100, ...(cursor !== undefined && { cursor }) } },
            signal,
          }),
        ),
      ),
      readDealers(api, signal),
    ])
    return { preview, survey, codes, dealers: dealers.filter(({ brands }) => brands.includes(brandId)) }
  })
  const now = loading.loaded.value
  // A file is kept for a day: what was checked before stays to be read.
  if (now.state === 'failed' && now.failure.error?.problem?.code === 'upload-missing')
    return <p class="notice warn">{t.uploadGone}</p>
  return (
    <Show loading={loading}>
      {({ preview, survey, codes, dealers }) => {
        const unknown = unknownCodes(found, codes)
        const put = async (form: FormData, { data, etag }: Tagged<Schemas['BrandSurvey']>) => {
          const params = { path, header: { 'If-Match': etag } }
          const body = mappingBody(form, data)
          await unwrapTagged(api.PUT('/v1/brands/{brandId}/survey', { params, body }))
          await check()
        }
        return (
          <div class="stack">
            <FirstRows preview={preview} t={t} />
            {unknown.length > 0 && (
              <section class="card" aria-labelledby="codes">
                <h2 id="codes">{t.codes}</h2>
                <CodesForm
                  key={unknown.join(' ')}
                  {...{ brandId, dealers, check, t }}
                  codes={unknown}
                  given={loading.reload}
                />
              </section>
            )}
            <section class="card" aria-labelledby="mapping">
              <h2 id="mapping">{t.mappingTitle}</h2>
              <MappingForm
                key={survey.etag}
                {...{ put, t }}
                seen={survey}
                read={readSurvey}
                columns={preview.columns}
              />
            </section>
          </div>
        )
      }}
    </Show>
  )
}
