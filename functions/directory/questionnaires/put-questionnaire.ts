import { canonicalJson } from '../../platform/content/canonical-json.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, invalidRequest } from '../../platform/errors/errors.ts'
import type { QuestionnaireContent } from './questionnaire.ts'
import type { QuestionnaireStore } from './questionnaire-store.ts'
import type { Directory } from '../reading/read-directory.ts'
import { directoryErrors } from '../errors.ts'

export type PutQuestionnairePorts = {
  questionnaires: Pick<QuestionnaireStore, 'make'>
  directory: Pick<Directory, 'brand'>
  clock: Clock
}

export type PutQuestionnaire = {
  id: string
  version: number
  content: QuestionnaireContent
  putBy: string
  by: string
}

/**
 * Makes a questionnaire version (201), which never changes: the same content again is 200, other content throws
 * `version-exists`. 422 where the brand does not exist.
 */
export const putQuestionnaire =
  ({ questionnaires, directory, clock }: PutQuestionnairePorts) =>
  async ({ id, version, content, putBy, by }: PutQuestionnaire): Promise<200 | 201> => {
    if (!(await directory.brand(content.brand))) {
      const detail = 'names a brand that is not there'
      throw invalidRequest([{ in: 'body', pointer: '/brand', code: 'unknown-brand', detail }])
    }
    const before = await questionnaires.make(id, version, { content, putBy, madeAt: clock(), madeBy: by })
    if (!before || before.putBy === putBy) return 201
    if (canonicalJson(before.content) !== canonicalJson(content))
      throw new DomainError(directoryErrors.versionExists)
    return 200
  }
