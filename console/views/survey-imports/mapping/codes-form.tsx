import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { toSend } from '../../../elements/forms/entered-body.ts'
import { entered, SelectField, TextField } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import type { SurveyImportsTexts } from '../../../texts/es/staff/survey-imports.ts'

type Props = {
  brandId: string
  codes: readonly string[]
  /** The dealers that sell the brand. */
  dealers: readonly Pick<Schemas['ListedDealer'], 'dealerId' | 'name'>[]
  /** Reads again which codes are known, after some were given. */
  given: () => void
  /** Tries the file anew. */
  check: () => Promise<void>
  t: SurveyImportsTexts
}

/** Says whose the codes are that a file has and nobody knows; once they are given, the file is tried anew. */
export const CodesForm = ({ brandId, codes, dealers, given, check, t }: Props) => {
  const { api } = useApp()
  const give = async (form: FormData) => {
    const from = entered(form, '/periods/0/from') ?? ''
    try {
      for (const code of codes) {
        const dealerId = entered(form, `code ${code}`)
        if (dealerId === undefined) continue
        const body = toSend<Schemas['DealerCodeContent']>({ periods: [{ dealerId, from }] })
        const params = { path: { brandId, code } }
        await unwrap(api.PUT('/v1/brands/{brandId}/dealer-codes/{code}', { params, body }))
      }
    } finally {
      given()
    }
    await check()
  }
  return (
    <Form send={t.giveCodes} submit={give} draft={`codes ${brandId}`} stays>
      <p>{t.codesSay}</p>
      <div class="fields">
        {codes.map((code) => (
          <SelectField key={code} name={`code ${code}`} label={t.codeOf(code)} optional>
            <option value="">{t.nobodyYet}</option>
            {dealers.map(({ dealerId, name }) => (
              <option key={dealerId} value={dealerId}>
                {name}
              </option>
            ))}
          </SelectField>
        ))}
        <TextField name="/periods/0/from" type="date" label={t.codesFrom} hint={t.codesFromHint} />
      </div>
    </Form>
  )
}
