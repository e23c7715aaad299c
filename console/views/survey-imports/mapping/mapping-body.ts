import type { Schemas } from '../../../app/app.ts'
import { toSend } from '../../../elements/forms/entered-body.ts'
import { enteredColumn, enteredFile } from '../../../elements/surveys/file-form-fields.tsx'
import type { columnNames } from '../../../elements/surveys/survey-columns.ts'

type Survey = Schemas['BrandSurvey']

/** A brand's survey with the mapping that a form has: everything else stays as it is. */
export const mappingBody = (form: FormData, survey: Survey): Schemas['BrandSurveyContent'] => {
  const { brandId: _, ...content } = survey
  const questions = content.surveyQuestions.flatMap(({ id }) => {
    const header = enteredColumn(form, `questions/${id}`)
    return header === undefined ? [] : [[id, header]]
  })
  return toSend<Schemas['BrandSurveyContent']>({
    ...content,
    surveyFile: enteredFile(form, Object.fromEntries(questions)),
  })
}

const letters = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The words by which portals head each column, the plainer ones first. */
const headers: Readonly<Record<(typeof columnNames)[number], RegExp>> = {
  responseId: /^(id|numero de|n) (de )?(la )?(respuesta|encuesta)|^(response|survey) id/,
  dealer: /concesi|dealer|instalacion|taller/,
  answeredAt: /^fecha (de )?(la )?(encuesta|respuesta)|respondid|contestad|answered/,
  visitRef: /^(n|numero|num)? ?(de )?(orden|or)\b|orden de trabajo|visit ref|work order/,
  plate: /matricula|plate|registration/,
  visitDate: /fecha (de )?(la )?(visita|entrega|factura)|visit date/,
  customerRef: /(id|codigo|referencia|ref) ?(de |del )?cliente|customer (id|ref)/,
  identified: /identific/,
}

/** The column of a file that a brand's mapping most likely means, for one that has none yet; '' if none looks like it. */
export const likelyColumn = (name: (typeof columnNames)[number], columns: readonly string[]): string =>
  columns.find((column) => headers[name].test(letters(column))) ?? ''
