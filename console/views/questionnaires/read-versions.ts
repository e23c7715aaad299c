import type { Schemas } from '../../app/app.ts'
import { allPages } from '../../data/all-pages.ts'
import type { Page } from '../../data/pages.ts'

/** At most this many versions are shown, the newest ones. */
const mostShown = 20

/**
 * The versions of a questionnaire, the newest first. One that the list does not have yet is asked for, so that the
 * service says that it is not there.
 */
export const readVersions = async (
  ask: (cursor: string | undefined) => Promise<Page<Schemas['ListedQuestionnaire']>>,
  read: (version: string) => Promise<Schemas['Questionnaire']>,
  questionnaireId: string,
): Promise<Schemas['Questionnaire'][]> => {
  const listed = await allPages(ask)
  const versions = listed
    .flatMap((item) => (item.questionnaireId === questionnaireId ? [item.version] : []))
    .sort((one, other) => other - one)
    .slice(0, mostShown)
  return Promise.all((versions.length > 0 ? versions : [1]).map((version) => read(String(version))))
}
