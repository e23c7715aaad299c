import * as z from 'zod/mini'
import { callKind } from '../questionnaires/call-kind.ts'
import { keys } from '../keys.ts'
import type { QuestionnaireContent } from '../questionnaires/questionnaire.ts'
import { type Listed, placeOf } from './listed.ts'

/** What the list shows of a questionnaire version. */
export const questionnaireSummary = z.object({
  questionnaireId: z.string(),
  version: z.int(),
  brand: z.string(),
  kinds: z.array(callKind),
})

/** How a questionnaire version is listed: by the questionnaire's id, older versions first. */
export const listedQuestionnaire = (
  questionnaireId: string,
  version: number,
  { brand, kinds }: QuestionnaireContent,
): Listed => ({
  listed: 'questionnaire',
  // Up to six digits, so that versions sort as numbers do.
  listedAs: placeOf(questionnaireId, `${questionnaireId}#${String(version).padStart(6, '0')}`),
  summary: JSON.stringify({ questionnaireId, version, brand, kinds } satisfies z.output<
    typeof questionnaireSummary
  >),
})

/** The key of the questionnaire version at a place. */
export const questionnaireAt = (place: string) => {
  const [questionnaireId = '', version = ''] = place.split('#').slice(-2)
  return keys.questionnaire(questionnaireId, Number(version))
}
