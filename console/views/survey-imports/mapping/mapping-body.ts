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

/** A header as people take it to be: whatever its case, accents, no-break and double blanks. */
const asRead = (header: string) =>
  header.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

/**
 * The column of a file that a mapping's header names: as it is written, or else the only one that is read alike; the header
 * itself, if the file has no such column.
 */
export const columnInFile = (header: string, columns: readonly string[]): string => {
  if (header === '' || columns.includes(header)) return header
  const [alike, ...others] = new Set(columns.filter((column) => asRead(column) === asRead(header)))
  return alike !== undefined && others.length === 0 ? alike : header
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
  responseId:
    /^(id|identificador|codigo|numero|num|n) (de )?(la )?(respuesta|encuesta)|^(response|survey) id/,
  dealer: /concesi|dealer|instalacion|taller/,
  answeredAt: /^fecha (de )?(la )?(encuesta|respuesta)|respondid|contestad|answered/,
  visitRef: /^(n|numero|num)? ?(de )?(orden|or)\b|orden de trabajo|visit ref|work order/,
  plate: /matricula|plate|registration/,
  visitDate: /fecha (de )?(la )?(visita|entrega|factura)|visit date/,
  customerRef: /(id|codigo|referencia|ref) ?(de |del )?cliente|customer (id|ref)/,
  identified: /\bidentific(o|a|ad[oa]s?)\b|su nombre|nominativ|gave (his|her|their) name/,
}

/** The column of a file that a brand's mapping most likely means, for one that has none yet; '' if none looks like it. */
export const likelyColumn = (name: (typeof columnNames)[number], columns: readonly string[]): string =>
  columns.find((column) => headers[name].test(letters(column))) ?? ''

/** The words of a text that tell something, each by its beginning: `recomendaría` and `recomendación` are alike. */
const stems = (text: string): string[] =>
  letters(text)
    .split(' ')
    .filter((word) => word.length > 4)
    .map((word) => word.slice(0, 6))

/**
 * The column of a file that a question most likely is, for one that has none yet: headed by its id, or else the only one
 * that has most words in common with what it asks; '' if none looks like it.
 */
export const likelyQuestion = (
  { id, text = '' }: Pick<Survey['surveyQuestions'][number], 'id' | 'text'>,
  columns: readonly string[],
): string => {
  const headed = columns.find((column) => letters(column).split(' ')[0] === letters(id))
  if (headed !== undefined) return headed
  const asks = new Set(stems(text))
  const alike = columns.map((column) => ({
    column,
    n: stems(column).filter((stem) => asks.has(stem)).length,
  }))
  const most = Math.max(0, ...alike.map(({ n }) => n))
  const [best, ...others] = alike.filter(({ n }) => n === most)
  return most > 0 && best && others.length === 0 ? best.column : ''
}
