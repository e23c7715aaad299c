import { allItems } from '../../client/all-items.ts'
import type { FidelizacionClient } from '../../client/transport.ts'
import type { Schemas } from '../app/app.ts'

const pageOf = (cursor: string | undefined) => ({
  query: { limit: 100, ...(cursor !== undefined && { cursor }) },
})

/** Every brand, in the order of their names. Rejects as the client does, like the next two. */
export const readBrands = (api: FidelizacionClient, signal: AbortSignal): Promise<Schemas['ListedBrand'][]> =>
  Array.fromAsync(allItems((cursor) => api.GET('/v1/brands', { params: pageOf(cursor), signal })))

/** Every dealer that staff may see, in the order of their names. */
export const readDealers = (
  api: FidelizacionClient,
  signal: AbortSignal,
): Promise<Schemas['ListedDealer'][]> =>
  Array.fromAsync(allItems((cursor) => api.GET('/v1/dealers', { params: pageOf(cursor), signal })))

/** Every version of every questionnaire. */
export const readQuestionnaires = (
  api: FidelizacionClient,
  signal: AbortSignal,
): Promise<Schemas['ListedQuestionnaire'][]> =>
  Array.fromAsync(allItems((cursor) => api.GET('/v1/questionnaires', { params: pageOf(cursor), signal })))
