import type { DrawSecrecy } from '../../../supervision/personal-data/open-draw-secrecy.ts'
import type { HeldItem } from '../../../platform/personal-data/personal-data.ts'
import type { BlockedStore } from '../../blocking/blocked-store.ts'
import type { HeldData } from '../../holding/held-data.ts'
import type { HeldDatum } from '../../holding/holding-schemas.ts'
import type { OpenedFile } from './opened-file.ts'

type ReadBlockedPorts = {
  blocked: Pick<BlockedStore, 'list'>
  data: Pick<HeldData, 'recognise' | 'show'>
  maySee: DrawSecrecy
}

/** The data of so many calls is in memory at once. */
const callsAtOnce = 100

/**
 * Everything blocked that an opening opens, as the person sees it, in batches: first what is about the customer, then everything
 * about each call, the newest first. What a correction blocked and what was erased later are both in it. Items lie in no
 * order, so each hundred calls are one more reading of all of them.
 */
export const readBlocked = ({ blocked, data, maySee }: ReadBlockedPorts) => {
  async function* everything({ places }: OpenedFile): AsyncGenerator<HeldItem> {
    const isShown = maySee()
    for (const { id, of } of places)
      for await (const item of blocked.list(id, of)) {
        const held = data.recognise(item)
        if (held && (await isShown(item))) yield held
      }
  }

  const show = (held: HeldItem): HeldDatum[] => {
    const shown = held.kind === 'index' ? null : data.show(held)
    return held.kind === 'index' || !shown
      ? []
      : [{ kind: held.kind, at: shown.at, callId: held.callId, data: shown.data }]
  }

  return async function* (file: OpenedFile): AsyncGenerator<readonly HeldDatum[], void, undefined> {
    const own: HeldDatum[] = []
    const calls = new Map<string, string>()
    for await (const held of everything(file)) {
      if (held.callId === null) own.push(...show(held))
      else if (held.kind === 'call') calls.set(held.callId, show(held)[0]?.at ?? '')
      else calls.set(held.callId, calls.get(held.callId) ?? '')
    }
    yield own
    const newest = [...calls].toSorted(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0)).map(([id]) => id)
    for (let at = 0; at < newest.length; at += callsAtOnce) {
      const batches = new Map(newest.slice(at, at + callsAtOnce).map((id) => [id, [] as HeldDatum[]]))
      for await (const held of everything(file))
        if (held.callId !== null) batches.get(held.callId)?.push(...show(held))
      yield* batches.values()
    }
  }
}
