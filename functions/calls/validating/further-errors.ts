import type { Directory } from '../../directory/reading/read-directory.ts'
import type { ValidationError } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { type KnownCall, readKnownCall } from './known-call.ts'
import { unknownDealer, unknownQuestionnaire } from './unknown-names.ts'
import { validateAssessment, validateCall, validateFields } from './validate-call.ts'

type FurtherErrorsPorts = { directory: Pick<Directory, 'dealer' | 'questionnaire'>; clock: Clock }

const namesOf = async (
  { directory }: FurtherErrorsPorts,
  dealerId: string | undefined,
  { questionnaire }: KnownCall,
) => {
  const [dealer, found] = await Promise.all([
    dealerId === undefined ? undefined : directory.dealer(dealerId),
    questionnaire === undefined ? undefined : directory.questionnaire(questionnaire),
  ])
  return {
    dealer,
    questionnaire: found,
    unknown: questionnaire !== undefined && !found ? [unknownQuestionnaire] : [],
  }
}

/**
 * What else is wrong with a call that does not fit its schema: the rules across fields, questionnaire and dealer, as far
 * as the fields they are about can be parsed, so that a client learns of every mistake at once. May repeat what the
 * schema found.
 */
export const furtherCallErrors =
  (ports: FurtherErrorsPorts) =>
  async (dealerId: string, body: unknown): Promise<ValidationError[]> => {
    const known = readKnownCall(body)
    const { dealer, questionnaire, unknown } = await namesOf(ports, dealerId, known)
    const now = ports.clock()
    return dealer && questionnaire
      ? validateCall(known, questionnaire, dealer, now)
      : [...unknown, ...validateFields(known, now)]
  }

const assessmentErrors = async (ports: FurtherErrorsPorts, known: KnownCall): Promise<ValidationError[]> => {
  const { dealer, questionnaire, unknown } = await namesOf(ports, known.dealer, known)
  const noDealer = known.dealer !== undefined && !dealer ? [unknownDealer] : []
  return [...noDealer, ...unknown, ...validateAssessment(known, questionnaire, ports.clock())]
}

/** The same of an assessment. */
export const furtherAssessmentErrors =
  (ports: FurtherErrorsPorts) =>
  (body: unknown): Promise<ValidationError[]> =>
    assessmentErrors(ports, readKnownCall(body))

/** The same of a trial of the questionnaire that its path names (`id@version`), none if that does not exist. */
export const furtherTrialErrors =
  (ports: FurtherErrorsPorts) =>
  async (questionnaire: string, body: unknown): Promise<ValidationError[]> =>
    (await ports.directory.questionnaire(questionnaire))
      ? assessmentErrors(ports, { ...readKnownCall(body), questionnaire })
      : []
