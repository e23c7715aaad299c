import { setImmediate } from 'node:timers/promises'
import { createHash } from 'node:crypto'
import { beaconChains } from '../../../functions/draws/record/beacon-chains.ts'
import type { DecideMonthsPorts } from '../../../functions/draws/deciding/decide-months.ts'
import type { Draw } from '../../../functions/draws/store/draw-item.ts'
import { parseDrawLine, drawItem } from '../../../functions/draws/store/draw-item.ts'
import type { DrawStore } from '../../../functions/draws/store/draw-store.ts'
import type { CommitmentLine, DrawMonth } from '../../../functions/draws/months/month-item.ts'
import type { MonthStore } from '../../../functions/draws/months/month-store.ts'
import type { SealMonthPorts } from '../../../functions/draws/sealing/seal-month.ts'
import type { WatchPorts } from '../../../functions/draws/watching/watch-draws.ts'
import type { Group } from '../../../functions/groups/group/group.ts'
import type { DrawEvent } from '../../../functions/draws/events.ts'
import { shardOf } from '../../../functions/groups/keys.ts'

/** A group with this many participants, numbered from 1. */
export const groupOf = (groupId: string, participants: number, more: Partial<Group> = {}): Group => ({
  groupId,
  name: `Grupo ${groupId}`,
  monthlyDiscount: { amount: '300.00', currency: 'EUR' },
  revision: 1,
  putBy: 'request-1',
  firstMonth: '2026-11',
  createdAt: '2026-11-02T09:00:00.000Z',
  places: Array.from({ length: participants }, (_, index) => ({
    number: index + 1,
    dealerId: `${groupId}-d${index + 1}`,
    joinedAt: '2026-11-03T09:00:00.000Z',
  })),
  lastSealed: null,
  n: 1,
  ...more,
})

/** The remaining time of a run that has plenty. */
export const endless = { remainingMs: () => 900_000 }

const pageOf = <T>(items: readonly T[], keyOf: (item: T) => string, limit: number, after?: string) => {
  const rest = items.filter((item) => after === undefined || keyOf(item) > after)
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  return { page, next: rest.length > limit && last !== undefined ? keyOf(last) : null }
}

/** Groups in memory, as their store returns them. */
export const memoryGroups = () => {
  const items = new Map<string, Group>()
  return {
    items,
    put: (group: Group) => void items.set(group.groupId, group),
    get: async (groupId: string) => items.get(groupId),
    conclude: async (groupId: string, month: string) => {
      const group = items.get(groupId)
      if (!group || (group.concludedThrough ?? '') >= month) return
      items.set(groupId, { ...group, concludedThrough: month, n: group.n + 1 })
    },
    listShard: async (shard: number, limit: number, after?: string) => {
      const mine = [...items.values()]
        .filter(({ groupId }) => shardOf(groupId) === shard)
        .sort((a, b) => (a.groupId < b.groupId ? -1 : 1))
      const { page, next } = pageOf(mine, ({ groupId }) => groupId, limit, after)
      return { groups: page, unreadable: [], next: next ?? undefined }
    },
  }
}
type MemoryGroups = ReturnType<typeof memoryGroups>

/** Draws in memory, together with the groups that are written in the same transaction. */
export const memoryDraws = (groups: MemoryGroups): DrawStore & { items: Map<string, Draw> } => {
  const items = new Map<string, Draw>()
  const keyOf = (month: string, groupId: string) => `${month}/${groupId}`
  const ofShard = (month: string, shard: number) =>
    [...items.values()]
      .filter((draw) => draw.month === month && shardOf(draw.groupId) === shard)
      .sort((a, b) => (a.groupId < b.groupId ? -1 : 1))
  return {
    items,
    get: async (groupId, month) => items.get(keyOf(month, groupId)),
    listShard: async (month, shard, limit, after) => {
      const { page, next } = pageOf(ofShard(month, shard), ({ groupId }) => groupId, limit, after)
      return { draws: page, next }
    },
    listLines: async (month, shard, limit, after) => {
      const { page, next } = pageOf(ofShard(month, shard), ({ groupId }) => groupId, limit, after)
      return { lines: page.map((draw) => parseDrawLine(drawItem(draw))), next }
    },
    seal: async (draw, groupAfter) => {
      if (items.has(keyOf(draw.month, draw.groupId))) return 'there'
      if (groups.items.get(groupAfter.groupId)?.n !== groupAfter.n) return 'group-changed'
      items.set(keyOf(draw.month, draw.groupId), draw)
      groups.put({ ...groupAfter, n: groupAfter.n + 1 })
      return 'sealed'
    },
    decide: async (draw, decision) => {
      const key = keyOf(draw.month, draw.groupId)
      const stored = items.get(key)
      if (stored?.state !== 'sealed' || stored.commitment !== draw.commitment) return stored ?? draw
      items.set(key, { ...stored, ...decision, state: 'decided' })
      return null
    },
  }
}

/** Months and commitments in memory. */
export const memoryMonths = () => {
  const items = new Map<string, DrawMonth>()
  const pages = new Map<string, readonly CommitmentLine[]>()
  const setOnce = async (month: string, first: keyof DrawMonth, attributes: Partial<DrawMonth>) => {
    const stored = items.get(month)
    if (!stored) throw new Error('no such month')
    if (stored[first] === undefined) items.set(month, { ...stored, ...attributes })
    return items.get(month) ?? stored
  }
  const store: MonthStore = {
    get: async (month) => items.get(month),
    list: async () => [...items.values()].sort((a, b) => (a.month < b.month ? -1 : 1)),
    open: async (month) => {
      if (!items.has(month.month)) items.set(month.month, month)
      return items.get(month.month) ?? month
    },
    keepFailed: async (month, failedGroups, closedAt) => {
      const stored = items.get(month)
      if (!stored) throw new Error('no such month')
      if (stored.closedAt !== undefined) return
      const { failedGroups: _, ...rest } = stored
      items.set(month, {
        ...rest,
        ...(failedGroups && { failedGroups }),
        ...(closedAt !== undefined && { closedAt }),
      })
    },
    missed: (month, missedSince) => setOnce(month, 'missedSince', { missedSince }),
    takeDigest: async (month, digestBy) => {
      const stored = await setOnce(month, 'digest', {})
      if (stored.digest === undefined) items.set(month, { ...stored, digestBy })
      return items.get(month) ?? stored
    },
    digest: async (month, run, digest) => {
      const { digestBy, ...stored } = await setOnce(month, 'digest', {})
      if (stored.digest === undefined && digestBy === run) items.set(month, { ...stored, ...digest })
      return items.get(month) ?? stored
    },
    sign: (month, signature) => setOnce(month, 'signature', { signature }),
    decide: (month, decision) => setOnce(month, 'decidedAt', decision),
    published: (month, event) => setOnce(month, event, { [event]: true }),
    putCommitments: async (month, digestBy, page, lines) => {
      if (items.get(month)?.digestBy !== digestBy) return false
      pages.set(`${month}/${page}`, lines)
      return true
    },
    commitments: async (month, page) => {
      const lines = pages.get(`${month}/${page}`)
      return lines && [...lines]
    },
  }
  return { ...store, items, pages }
}

/** A substitute for a round's signature in tests that do not verify it. */
export const fakeSignature = (round: number): string =>
  createHash('sha384').update(`round ${round}`).digest('hex')

/** When a process dies: at its nth call to a port, either before the call takes effect or right after. */
export type Death = { atCall: number; effect: 'none' | 'done' }

/**
 * Wraps ports so that they belong to a process that dies: from then on, every call to every port fails. Also counts the
 * calls. Every call yields to the event loop first, so that parallel runs interleave.
 */
export const mortal = (death?: Death) => {
  let calls = 0
  const dying =
    (act: (...args: unknown[]) => unknown) =>
    async (...args: unknown[]) => {
      calls += 1
      const mine = calls
      await setImmediate()
      if (death && mine > death.atCall) throw new Error('dead')
      if (death && mine === death.atCall && death.effect === 'none') throw new Error('dying')
      const result = await act(...args)
      if (death && mine === death.atCall) throw new Error('dying')
      return result
    }
  const wrap = <P extends object>(port: P): P =>
    new Proxy(port, {
      get: (target, name, receiver) => {
        const value: unknown = Reflect.get(target, name, receiver)
        return typeof value === 'function' ? dying(value.bind(target)) : value
      },
    })
  return { wrap, calls: () => calls }
}

/** Everything that sealing, deciding and watching need, in memory, with a clock that stands still until it is set. */
export const drawDoubles = (at = '2026-11-30T11:00:00.000Z') => {
  const groups = memoryGroups()
  const draws = memoryDraws(groups)
  const months = memoryMonths()
  const chain = beaconChains['local-test']
  const events: DrawEvent[] = []
  const metrics: { name: string; value: number }[] = []
  const fetched: number[] = []
  let runs = 0
  let now = new Date(at)
  const clock = () => now
  const metric = (name: string, _unit: string, value: number) => void metrics.push({ name, value })

  const sealPorts = (death?: Death): SealMonthPorts => {
    const { wrap } = mortal(death)
    const readGroups = wrap({ get: groups.get, listShard: groups.listShard })
    const bus = wrap({ publish: async (some: readonly DrawEvent[]) => void events.push(...some) })
    return {
      draws: wrap(draws),
      months: wrap<MonthStore>(months),
      getGroup: (groupId) => readGroups.get(groupId),
      listGroups: (...page) => readGroups.listShard(...page),
      publish: (some) => bus.publish(some),
      chain,
      newId: () => `run-${(runs += 1)}`,
      clock,
      sleep: async () => setImmediate(),
      random: () => 0.5,
    }
  }
  const decidePorts = (death?: Death): DecideMonthsPorts => {
    const { wrap } = mortal(death)
    const bus = wrap({ publish: async (some: readonly DrawEvent[]) => void events.push(...some) })
    const relay = wrap({
      fetchRound: async (round: number) => {
        fetched.push(round)
        return { signature: fakeSignature(round) }
      },
    })
    const concluding = wrap({ conclude: groups.conclude })
    return {
      draws: wrap(draws),
      groups: { conclude: (groupId, month) => concluding.conclude(groupId, month) },
      months: wrap<MonthStore>(months),
      publish: (some) => bus.publish(some),
      chain,
      clock,
      metric,
      fetchRound: (round) => relay.fetchRound(round),
      verifyRound: (_chain, round, signature) => signature === fakeSignature(round),
    }
  }
  const watchPorts: WatchPorts = {
    months,
    draws,
    listGroups: groups.listShard,
    mailsWait: async () => false,
    clock,
    metric,
  }

  return {
    ...{ groups, draws, months, events, metrics, fetched, chain, sealPorts, decidePorts, watchPorts },
    set: (instant: string | Date) => {
      now = new Date(instant)
    },
    now: clock,
    /** A draw, which must exist. */
    draw: (groupId: string, month: string): Draw => {
      const draw = draws.items.get(`${month}/${groupId}`)
      if (!draw) throw new Error(`no draw of ${groupId} in ${month}`)
      return draw
    },
    /** Everything that is stored, for comparison. */
    stored: () => ({
      groups: [...groups.items.values()].sort((a, b) => (a.groupId < b.groupId ? -1 : 1)),
      draws: [...draws.items.entries()].sort(([a], [b]) => (a < b ? -1 : 1)),
      months: [...months.items.entries()].sort(([a], [b]) => (a < b ? -1 : 1)),
      pages: [...months.pages.entries()].sort(([a], [b]) => (a < b ? -1 : 1)),
    }),
  }
}
export type DrawDoubles = ReturnType<typeof drawDoubles>
