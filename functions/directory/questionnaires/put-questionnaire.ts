import { isSameContent } from '../resources/same-content.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, invalidBody } from '../../platform/errors/errors.ts'
import type { QuestionnaireContent } from './questionnaire.ts'
import type { QuestionnaireStore } from './questionnaire-store.ts'
import type { Directory } from '../reading/read-directory.ts'
import { directoryErrors } from '../errors.ts'

type PutQuestionnairePorts = {
  questionnaires: Pick<QuestionnaireStore, 'create'>
  directory: Pick<Directory, 'brand'>
  clock: Clock
}

type PutQuestionnaire = {
  id: string
  version: number
  content: QuestionnaireContent
  putBy: string
  by: string
}

/**
 * Creates a questionnaire version, which never changes: 201 the first time, 200 for the same content again. Throws
 * `version-exists` for other content and 422 for an unknown brand.
 */
export const putQuestionnaire =
  ({ questionnaires, directory, clock }: PutQuestionnairePorts) =>
  async ({ id, version, content, putBy, by }: PutQuestionnaire): Promise<200 | 201> => {
    if (!(await directory.brand(content.brand))) {
      const detail = 'Must be the id of an existing brand; create the brand first.'
      throw invalidBody('/brand', 'unknown-brand', detail)
    }
    const before = await questionnaires.create(id, version, { content, putBy, madeAt: clock(), madeBy: by })
    if (!before || before.putBy === putBy) return 201
    if (!isSameContent(before.content, content)) throw new DomainError(directoryErrors.versionExists)
    return 200
  }
