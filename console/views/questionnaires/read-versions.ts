import type { FidelizacionClient } from '../../../client/transport.ts'
import { unwrap } from '../../../client/unwrap.ts'
import type { Schemas } from '../../app/app.ts'
import { readQuestionnaires } from '../../data/directory.ts'

/** At most this many versions are shown, the newest ones. */
const mostShown = 20

/**
 * The versions of a questionnaire, the newest first. One that the list does not have yet is asked for, so that the
 * service says that it is not there.
 */
export const readVersions = async (
  api: FidelizacionClient,
  questionnaireId: string,
  signal: AbortSignal,
): Promise<Schemas['Questionnaire'][]> => {
  const versions = (await readQuestionnaires(api, signal))
    .flatMap((item) => (item.questionnaireId === questionnaireId ? [item.version] : []))
    .sort((one, other) => other - one)
    .slice(0, mostShown)
  return Promise.all(
    (versions.length > 0 ? versions : [1]).map((version) =>
      unwrap(
        api.GET('/v1/questionnaires/{questionnaireId}/versions/{version}', {
          params: { path: { questionnaireId, version: String(version) } },
          signal,
        }),
      ),
    ),
  )
}
