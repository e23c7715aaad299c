import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { go } from '../../app/routing/router.ts'
import { readBrands } from '../../data/directory.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { ChoiceGroup } from '../../elements/forms/choice-group.tsx'
import { sayDone } from '../../elements/page/done.tsx'
import { enteredId } from '../../elements/forms/entered-id.ts'
import { SelectField, TextField } from '../../elements/forms/field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { Rows } from '../../elements/forms/rows.tsx'
import { Show } from '../../elements/page/states.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import type { QuestionnairesTexts } from '../../texts/es/staff/questionnaires.ts'
import { QuestionFields } from './question-fields.tsx'
import { questionnaireBody } from './questionnaire-body.ts'

const lastBrands = lastRead<Schemas['ListedBrand'][]>()

type VersionFormProps = {
  /** The version to start from; null for a new questionnaire. */
  from: Schemas['Questionnaire'] | null
  /** Reads the versions again. */
  reload?: () => void
  t: QuestionnairesTexts
}

/** A form for the next version of a questionnaire, or the first. */
export const VersionForm = ({ from, reload, t }: VersionFormProps) => {
  const { api, vocabulary } = useApp()
  const words = useWords()
  const version = (from?.version ?? 0) + 1
  const kinds = vocabulary.callKinds.map(({ id }) => ({ value: id, label: capital(words.kind(id)) }))
  const brands = useLoad(lastBrands, '', (signal) => readBrands(api, signal))
  const save = async (form: FormData) => {
    const questionnaireId = from?.questionnaireId ?? enteredId(form, 'questionnaireId')
    const all = kinds.map(({ value }) => value)
    await unwrap(
      api.PUT('/v1/questionnaires/{questionnaireId}/versions/{version}', {
        params: { path: { questionnaireId, version: String(version) } },
        body: questionnaireBody(form, all),
      }),
    )
    const page = `/asortis/cuestionarios/${encodeURIComponent(questionnaireId)}`
    sayDone(t.saved(version), page)
    go(page, { replace: true })
    reload?.()
  }
  return (
    <Show loading={brands}>
      {(all) => (
        <Form
          send={t.save(version)}
          submit={save}
          draft={from ? `questionnaire ${from.questionnaireId} ${version}` : 'new-questionnaire'}
        >
          {!from && <TextField name="questionnaireId" label={t.id} hint={t.idHint} maxLength={64} />}
          <SelectField name="/brand" label={t.brand} value={from?.brand ?? ''}>
            {!from && <option value="">{t.choose}</option>}
            {all.map(({ brandId, name }) => (
              <option key={brandId} value={brandId}>
                {name}
              </option>
            ))}
          </SelectField>
          <ChoiceGroup
            pointer="/kinds"
            legend={t.kinds}
            needed={t.needsKind}
            choices={kinds}
            chosen={from?.kinds ?? []}
          />
          <Rows
            pointer="/questions"
            legend={t.questions}
            knownBy={['id']}
            needed={t.needsQuestion}
            initial={from?.questions ?? []}
            add={t.addQuestion}
            name={t.question}
            max={100}
            ordered
          >
            {(question, base) => <QuestionFields question={question} base={base} t={t} />}
          </Rows>
        </Form>
      )}
    </Show>
  )
}
