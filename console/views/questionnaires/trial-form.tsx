import { useSignal } from '@preact/signals'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { readDealers } from '../../data/directory.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { CheckField, SelectField, TextField } from '../../elements/forms/field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { Show } from '../../elements/page/states.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import type { QuestionnairesTexts } from '../../texts/es/staff/questionnaires.ts'
import { happenings, trialBody } from './trial-body.ts'
import { type Tried, TrialResult } from './trial-result.tsx'
import { useWording } from './wording.ts'

const lastDealers = lastRead<Schemas['ListedDealer'][]>()

const marksOf = ({ min, max }: Schemas['Scale']): string[] =>
  Array.from({ length: max - min + 1 }, (_, index) => String(max - index))

type FieldsProps = { question: Schemas['Question']; index: number; t: QuestionnairesTexts }

const AnswerFields = ({ question: { id, text, scale, choices }, index, t }: FieldsProps) => {
  const wordsOf = useWording()
  const values = choices
    ? choices.map((choice) => ({ value: choice.id, words: wordsOf(choice.text, choice.id) }))
    : marksOf(scale ?? { min: 0, max: 10 }).map((value) => ({ value, words: value }))
  return (
    <>
      <SelectField name={`answer/${index}`} label={wordsOf(text, id)}>
        <option value="">{t.notAsked}</option>
        {values.map(({ value, words }) => (
          <option key={value} value={`value/${value}`}>
            {words}
          </option>
        ))}
        <option value="refused">{t.refused}</option>
      </SelectField>
      {!choices && <CheckField name={`reserved/${index}`} label={t.reserved} />}
    </>
  )
}

/** A form in which staff answer a version's questions as a customer would, and what would come of it. */
export const TrialForm = ({ version, t }: { version: Schemas['Questionnaire']; t: QuestionnairesTexts }) => {
  const { api } = useApp()
  const words = useWords()
  const tried = useSignal<Tried | null>(null)
  const dealers = useLoad(lastDealers, '', (signal) => readDealers(api, signal))
  const submit = async (form: FormData) => {
    tried.value = null
    const content = trialBody(form, version.questions)
    const assessment = await unwrap(
      api.POST('/v1/questionnaires/{questionnaireId}/versions/{version}/trials', {
        params: {
          path: { questionnaireId: version.questionnaireId, version: String(version.version) },
        },
        body: content,
      }),
    )
    tried.value = { content, assessment }
  }
  return (
    <Show loading={dealers}>
      {(all) => (
        <>
          <Form
            send={t.trySend}
            submit={submit}
            draft={`trial ${version.questionnaireId} ${version.version}`}
            stays
          >
            <div class="fields">
              <SelectField name="/dealer" label={t.tryDealer} hint={t.tryDealerHint}>
                <option value="">{t.tryNoDealer}</option>
                {all
                  .filter(({ brands }) => brands.includes(version.brand))
                  .map(({ dealerId, name }) => (
                    <option key={dealerId} value={dealerId}>
                      {name}
                    </option>
                  ))}
              </SelectField>
              <SelectField name="/kind" label={t.kind} value={version.kinds[0] ?? ''}>
                {version.kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {capital(words.kind(kind))}
                  </option>
                ))}
              </SelectField>
            </div>
            {version.questions.map((question, index) => (
              <AnswerFields key={question.id} question={question} index={index} t={t} />
            ))}
            <SelectField name="happened" label={t.situation} value="none">
              {happenings.map((value) => (
                <option key={value} value={value}>
                  {t.situations[value]}
                </option>
              ))}
            </SelectField>
            <TextField name="/motives/0/text" label={t.motive} maxLength={2000} optional />
            <CheckField name="/cooperation" label={t.reluctant} />
            <CheckField name="/scopeExplained" label={t.explained} />
          </Form>
          <div role="status">
            {tried.value && <TrialResult tried={tried.value} questions={version.questions} t={t} />}
          </div>
        </>
      )}
    </Show>
  )
}
