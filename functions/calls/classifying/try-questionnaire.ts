import type { TrialContent } from '../../cases/call/call-content.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { assess } from './assess.ts'

type TrialPorts = { directory: Pick<Directory, 'questionnaire'>; judge: ReturnType<typeof assess> }

/**
 * Assesses answers that nobody has given by a questionnaire's version (`id@version`), so that it can be tried. Stores
 * nothing. 404 for an unknown version; 422 as `assess`.
 */
export const tryQuestionnaire =
  ({ directory, judge }: TrialPorts) =>
  async (questionnaire: string, content: TrialContent): ReturnType<typeof judge> => {
    if (!(await directory.questionnaire(questionnaire))) throw new DomainError(platformErrors.notFound)
    return judge({ ...content, questionnaire })
  }
