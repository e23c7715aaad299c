import type { Directory } from '../../directory/reading/read-directory.ts'
import {
  DomainError,
  invalidRequest,
  platformErrors,
  type ValidationError,
} from '../../platform/errors/errors.ts'
import { unknownQuestionnaire } from '../validating/unknown-names.ts'

/**
 * Reads the directory entries needed to classify a call. 404 for an unknown dealer, 422 for an unknown questionnaire,
 * 503 if the questionnaire's brand is missing.
 *
 * @param others what else is wrong, told beside an unknown questionnaire
 */
export const readContext = async (
  directory: Directory,
  dealerId: string,
  questionnaireName: string,
  others: () => readonly ValidationError[] = () => [],
) => {
  const [dealer, questionnaire] = await Promise.all([
    directory.dealer(dealerId),
    directory.questionnaire(questionnaireName),
    directory.preloadBrands(),
  ])
  const brand = questionnaire && (await directory.brand(questionnaire.brand))
  if (!dealer) throw new DomainError(platformErrors.notFound, 'There is no such dealer')
  if (!questionnaire) throw invalidRequest([unknownQuestionnaire, ...others()])
  // A questionnaire is stored only if its brand exists, so our data is incomplete; the call itself is valid.
  if (!brand) throw new DomainError(platformErrors.unavailable, 'The brand of the questionnaire is not there')
  return { dealer, questionnaire, brand }
}
