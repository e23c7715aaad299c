import type { Cases } from '../../cases/store/open-cases.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import { readPages } from '../../platform/table/pages/read-pages.ts'
import type { HeldStore } from './held-store.ts'

export type ListCallsPorts = {
  calls: Pick<Cases['calls'], 'get'>
  held: Pick<HeldStore, 'calls'>
}

/** A place of a call in what leads to a customer's calls. */
type Place = Awaited<ReturnType<HeldStore['calls']>>['calls'][number]

/** Where the calls of a dealer's customer are, the newest first; one that was amended to be another's may be among them. */
export const placesOf = async (
  { held }: Pick<ListCallsPorts, 'held'>,
  { dealerId, customerRef }: CustomerOf,
) => {
  const places: Place[] = []
  const pages = readPages(async (after?: { callId: string; receivedAt: string }) => {
    const { calls, next } = await held.calls(dealerId, customerRef, 50, after)
    return { calls, next: next ?? undefined }
  })
  for await (const { calls } of pages) places.push(...calls)
  return places
}

/** Whether a call is another customer's by now. One that was erased already is not. */
export const isOthers = async (
  { calls }: Pick<ListCallsPorts, 'calls'>,
  { dealerId, customerRef }: CustomerOf,
  callId: string,
): Promise<boolean> => {
  const call = await absentIfGone(calls.get(dealerId, callId))
  return call !== undefined && call.content.customer.ref !== customerRef
}

/** The ids of all calls of a dealer's customer, the newest first. */
export const listCalls =
  (ports: ListCallsPorts) =>
  async (of: CustomerOf): Promise<string[]> => {
    const ids: string[] = []
    for (const { callId } of await placesOf(ports, of))
      if (!(await isOthers(ports, of, callId))) ids.push(callId)
    return ids
  }
