import type { Schemas } from '../../app/app.ts'
import { type Entered, toSend } from '../../elements/forms/entered-body.ts'
import { entered, enteredNumber } from '../../elements/forms/field.tsx'
import { enteredRows } from '../../elements/forms/rows/entered-rows.ts'
import { callChoicesOf } from '../../elements/surveys/call-choices.ts'
import { enteredColumn, enteredFile } from '../../elements/surveys/file-form-fields.tsx'
import { columnNames, linesOf } from '../../elements/surveys/survey-columns.ts'

type Content = Schemas['BrandSurveyContent']

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text.replace(',', '.'))

/** What a form says of a brand's survey, as its request has it. */
export const surveyBody = (form: FormData): Content => {
  const rows = enteredRows(form, '/surveyQuestions')
  const questions = rows.map((read): Entered<Schemas['SurveyQuestion']> => {
    const [min, max] = [numberOf(read('scale/min')), numberOf(read('scale/max'))]
    const scale = min === undefined && max === undefined ? undefined : { min, max }
    const callChoices = callChoicesOf(read('callChoices'))
    const [choices, right] = [linesOf(read('choices')), linesOf(read('right'))]
    return {
      id: read('id') ?? '',
      text: read('text'),
      scale,
      top: numberOf(read('top')),
      choices,
      right,
      callChoices,
    }
  })
  const named = Object.fromEntries(
    rows.flatMap((read) => {
      const [id, title] = [read('id'), read('column')]
      return id === undefined || title === undefined ? [] : [[id, title]]
    }),
  )
  const hasFile = columnNames.some((name) => enteredColumn(form, name) !== undefined)
  const goal = entered(form, '/goal/question')
  return toSend<Content>({
    individualUse: entered(form, '/individualUse') ?? '',
    identifiedByDefault: form.get('/identifiedByDefault') === 'yes',
    // A cell with nothing in it never is an answer; it cannot be typed as a line.
    noAnswer: ['', ...(linesOf(entered(form, '/noAnswer')) ?? [])],
    goal:
      goal === undefined
        ? undefined
        : {
            question: goal,
            measure: entered(form, '/goal/measure') ?? '',
            target: enteredNumber(form, '/goal/target'),
          },
    surveyQuestions: questions,
    surveyFile: hasFile ? enteredFile(form, named) : undefined,
  })
}
