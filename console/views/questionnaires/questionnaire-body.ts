import type { Schemas } from '../../app/app.ts'
import { enteredChoices } from '../../elements/forms/choice-group.tsx'
import { type Entered, toSend } from '../../elements/forms/entered-body.ts'
import { entered } from '../../elements/forms/field.tsx'
import { enteredRows, type RowReader } from '../../elements/forms/rows/entered-rows.ts'

const number = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text.replace(',', '.'))

const wording = (read: RowReader): Entered<Schemas['Wording']> | undefined => {
  const [es, en] = [read('text/es'), read('text/en')]
  return es === undefined && en === undefined ? undefined : { es, en }
}

const choicesAt = (form: FormData, pointer: string) =>
  enteredRows(form, pointer).map((read) => ({
    id: read('id') ?? '',
    text: wording(read),
    low: read('low') === 'yes' || undefined,
    right: read('right') === 'yes' || undefined,
  }))

/** What a form says of a questionnaire's version, as its request has it. The service checks it. */
export const questionnaireBody = (
  form: FormData,
  kinds: readonly string[],
): Schemas['QuestionnaireContent'] =>
  toSend<Schemas['QuestionnaireContent']>({
    brand: entered(form, '/brand') ?? '',
    kinds: enteredChoices(form, '/kinds', kinds),
    questions: enteredRows(form, '/questions').map((read, index) => {
      const common = {
        id: read('id') ?? '',
        text: wording(read) ?? {},
        brandSurveyQuestion: read('brandSurveyQuestion'),
      }
      return read('type') === 'choices'
        ? { ...common, choices: choicesAt(form, `/questions/${index}/choices`) }
        : {
            ...common,
            scale: { min: number(read('scale/min')), max: number(read('scale/max')) },
            cutOff: number(read('cutOff')),
          }
    }),
  })
