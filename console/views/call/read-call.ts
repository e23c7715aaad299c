import type { FidelizacionClient } from '../../../client/transport.ts'
import { unwrap } from '../../../client/unwrap.ts'
import type { Schemas } from '../../app/app.ts'
import { failureOf } from '../../data/failure.ts'

/** A call with the questionnaire version that it answers; null if that cannot be read. */
export type CallWithQuestions = { call: Schemas['Call']; questionnaire: Schemas['Questionnaire'] | null }

/** Reads a call, and the words of its questions. */
export const readCall = async (
  api: FidelizacionClient,
  dealerId: string,
  callId: string,
  signal: AbortSignal,
): Promise<CallWithQuestions> => {
  const call = await unwrap(
    api.GET('/v1/dealers/{dealerId}/calls/{callId}', { params: { path: { dealerId, callId } }, signal }),
  )
  const [questionnaireId = '', version = ''] = call.content.questionnaire.split('@')
  const questionnaire = await unwrap(
    api.GET('/v1/questionnaires/{questionnaireId}/versions/{version}', {
      params: { path: { questionnaireId, version } },
      signal,
    }),
  ).catch((thrown: unknown) => {
    // Answers without their questions' words are better than no answers.
    if (failureOf(thrown).kind === 'not-found') return null
    throw thrown
  })
  return { call, questionnaire }
}
