import type { BrandSurvey } from '../../directory/brand-surveys/brand-survey.ts'
import type { SurveyFile } from '../../directory/brand-surveys/survey-file.ts'
import { fold } from '../../platform/content/fold.ts'

/** What files have for no in the languages of Spain's portals, beside a brand's own words. */
const noWords = ['no', 'n', '0', 'f', 'false', 'falso', 'non', 'ez', 'anonimo', 'anonima', 'anonymous']

/** The contrary of these: what they mean where a brand's words for yes say that the column is of who is anonymous. */
const contraries = ['si', 's', '1', 'true', 'verdadero', 'yes', 'y', 'bai']

/** The truth values of JSON, and of spreadsheets in English and Spanish. */
const truths = ['true', 'verdadero']
const untruths = ['false', 'falso']

/** Reads a cell of the column that says whether a customer is named: null for a word that is neither yes nor no. */
type YesOrNo = (text: string) => boolean | null

/**
 * How a brand's file says yes and no: by its own words first; then a truth value is yes, and an empty cell, one for no answer
 * and the usual words for no are no. Where its words for yes are usual ones for no, the column says who is anonymous, and it is
 * the other way round; where they are of both kinds, only the brand's own words are known.
 */
export const yesOrNo = (
  { yes, no = [] }: Pick<SurveyFile, 'yes' | 'no'>,
  { noAnswer }: Pick<BrandSurvey, 'noAnswer'>,
): YesOrNo => {
  const own = yes.map(fold)
  const isAbout = (words: readonly string[]) => own.some((word) => words.includes(word))
  const [isReversed, isUsual] = [isAbout(noWords), isAbout(contraries)]
  const isMixed = isReversed && isUsual
  const words = new Map<string, boolean>()
  const add = (some: readonly string[], value: boolean) => some.forEach((word) => words.set(word, value))
  if (!isMixed) {
    add(isReversed ? contraries : noWords, false)
    add(isReversed ? untruths : truths, true)
  }
  add(['', ...noAnswer.map(fold)], false)
  add(no.map(fold), false)
  add(own, true)
  return (text) => words.get(fold(text)) ?? null
}

/** Words with which portals say whether somebody agrees to be named, and which cannot name anybody. */
const sayable = new Set(
  [
    'si no s n x v f t y yes ok true false verdadero falso cierto oui non bai ez sim',
    'acepto acepta aceptado autorizo autoriza autorizado consiento consiente consentido permito permite',
    'rechazo rechaza rechazado deniego deniega prefiero prefiere quiero quiere deseo desea',
    'identificado identificada nominal nominativo nominativa anonimo anonima anonymous identified named',
    'ser con sin nombre datos mis que me contacten contacto na nd ns nc null none desconocido unknown',
  ].flatMap((words) => words.split(' ')),
)

/** Whether a text below that column may be told to whoever corrects the file, although nobody knows whose row it is. */
export const isSayable = (text: string): boolean => {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return words.every((word) => sayable.has(word) || /^\p{N}?$/u.test(word))
}
