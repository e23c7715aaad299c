import { ResponseError } from '../../../client/errors.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { type Tagged, unwrapTagged } from '../../data/tagged.ts'
import { Form } from '../../elements/forms/form.tsx'
import { ReplaceForm } from '../../elements/forms/replace-form.tsx'
import { Done, sayDone } from '../../elements/page/done.tsx'
import { Show } from '../../elements/page/states.tsx'
import type { BrandSurveyTexts } from '../../texts/es/staff/brand-survey.ts'
import { surveyBody } from './survey-body.ts'
import { SurveyFields } from './survey-fields.tsx'

const last = lastRead<Tagged<Schemas['BrandSurvey']> | null>()

/** A brand's survey as it is set up, or the form to set it up. */
export const SettingsPart = ({ brandId, t }: { brandId: string; t: BrandSurveyTexts }) => {
  const { api } = useApp()
  const path = { brandId }
  const read = (signal?: AbortSignal) =>
    unwrapTagged(api.GET('/v1/brands/{brandId}/survey', { params: { path }, ...(signal && { signal }) }))
  const survey = useLoad(last, brandId, async (signal) => {
    try {
      return await read(signal)
    } catch (thrown) {
      if (thrown instanceof ResponseError && thrown.status === 404) return null
      throw thrown
    }
  })
  const put = (form: FormData, { etag }: Partial<Tagged<unknown>>) => {
    const header = etag === undefined ? {} : { 'If-Match': etag }
    return unwrapTagged(
      api.PUT('/v1/brands/{brandId}/survey', { params: { path, header }, body: surveyBody(form) }),
    )
  }
  const saved = (now: Tagged<Schemas['BrandSurvey']>) => {
    survey.show(now)
    sayDone(t.saved)
  }
  return (
    <Show loading={survey}>
      {(seen) => (
        <div class="stack narrow">
          <Done />
          {seen === null ? (
            <>
              <p>{t.notYet}</p>
              <Form
                send={t.save}
                submit={(form) => put(form, {}).then(saved)}
                draft={`new-survey ${brandId}`}
              >
                <SurveyFields survey={{}} t={t} />
              </Form>
            </>
          ) : (
            <ReplaceForm key={seen.etag} {...{ seen, read, put, saved }} draft={`survey ${brandId}`}>
              {(now) => <SurveyFields survey={now} t={t} />}
            </ReplaceForm>
          )}
        </div>
      )}
    </Show>
  )
}
