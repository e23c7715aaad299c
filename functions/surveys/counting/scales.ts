import type { MarkFacts, Scale } from './facts.ts'

/** The two scales of a table. */
type TableScales = { question: string; call: Scale; survey: Scale }

/** 0 to 10, which counts leave out. */
export const usual: Scale = { min: 0, max: 10 }
/** Whether a scale is 0 to 10. */
export const isUsual = ({ min, max }: Scale) => min === usual.min && max === usual.max
const written = ({ min, max }: Scale) => `${min},${max}`

/** The key of a table of joint counts: the question alone if both scales are 0 to 10. Ids have no `|`. */
export const tableKey = (question: string, call: Scale, survey: Scale): string =>
  isUsual(call) && isUsual(survey) ? question : `${question}|${written(call)}|${written(survey)}`

const read = (text: string | undefined): Scale => {
  if (text === undefined) return usual
  const [min = NaN, max = NaN] = text.split(',').map(Number)
  return { min, max }
}

/** The question and the scales of a table's key. */
export const scalesOf = (key: string): TableScales => {
  const [question = '', call, survey] = key.split('|')
  return { question, call: read(call), survey: read(survey) }
}

/** The key of a question's marks in the survey: the question alone where it is not known on which scale they were given. */
export const marksKey = (question: string, scale: Scale | undefined): string =>
  scale ? `${question}|${written(scale)}` : question

/** The question and the scale of a key of marks. */
export const marksOf = (key: string): { question: string; scale: Scale | undefined } => {
  const [question = '', scale] = key.split('|')
  return { question, scale: scale === undefined ? undefined : read(scale) }
}

/** Whether marks on two scales can be subtracted. */
export const sameScale = (a: Scale, b: Scale): boolean => a.min === b.min && a.max === b.max

/**
 * The scale on which a survey's mark was given: the one kept with it; of a mark kept before scales were, that of the pair
 * which it formed. Undefined where neither is known.
 */
export const scaleGiven = (
  { question, mark, scale }: { question: string; mark?: number | undefined; scale?: Scale | undefined },
  pairs: readonly Pick<MarkFacts, 'question' | 'survey' | 'surveyScale'>[],
): Scale | undefined =>
  scale ?? pairs.find((pair) => pair.question === question && pair.survey === mark)?.surveyScale

/** Whether a mark is one of a scale's. */
export const isOn = (mark: number, { min, max }: Scale): boolean => mark >= min && mark <= max

/** A mark mapped linearly to 0 to 10. */
export const toTen = (mark: number, { min, max }: Scale): number => (10 * (mark - min)) / (max - min)
