import { unwrap } from '../../../client/unwrap.ts'
import type { Schemas } from '../../app/app.ts'
import type { FidelizacionClient } from '../../../client/transport.ts'

/** A problem, and the version that a step is taken on. */
export type ReadProblem = { problem: Schemas['Problem']; etag: string }

/** Reads one problem with its version. Rejects as the client does. */
export const readProblem = async (
  api: FidelizacionClient,
  dealerId: string,
  callId: string,
  signal: AbortSignal,
): Promise<ReadProblem> => {
  const answer = await api.GET('/v1/dealers/{dealerId}/problems/{callId}', {
    params: { path: { dealerId, callId } },
    signal,
  })
  const problem = await unwrap(Promise.resolve(answer))
  return { problem, etag: answer.response.headers.get('etag') ?? '*' }
}
