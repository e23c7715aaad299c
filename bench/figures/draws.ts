import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { beaconChains } from '../../functions/draws/record/beacon-chains.ts'
import { decideMonths } from '../../functions/draws/deciding/decide-months.ts'
import { drawStore } from '../../functions/draws/store/draw-store.ts'
import { drawTime, sealTime } from '../../functions/platform/calendar/draw-months.ts'
import { monthStore } from '../../functions/draws/months/month-store.ts'
import { sealMonth } from '../../functions/draws/sealing/seal-month.ts'
import { groupItem } from '../../functions/groups/group/group-item.ts'
import { groupStore } from '../../functions/groups/group/group-store.ts'
import type { Table } from '../../functions/platform/table/client.ts'
import { endless, fakeSignature, groupOf } from '../../test/support/draws/draw-doubles.ts'
import type { Row } from '../row.ts'
import { startBenchTable } from '../data/bench-table.ts'
import type { Figure } from '../figure.ts'

const month = '2026-11'
const many = 10_000
const few = 2_000
const barMs = 120_000

/** Groups of 5 to 10 participants in rotation: 7.5 on average. */
const storeGroups = async ({ client, tableName }: Table, count: number) => {
  for (let from = 0; from < count; from += 25) {
    const items = Array.from({ length: Math.min(25, count - from) }, (_, index) => {
      const n = from + index
      const group = groupOf(`grupo-${String(n).padStart(6, '0')}`, 5 + (n % 6))
      return { PutRequest: { Item: groupItem(group) } }
    })
    await client.send(new BatchWriteCommand({ RequestItems: { [tableName]: items } }))
  }
}

const portsOf = (table: Table, now: Date) => {
  const groups = groupStore(table)
  return {
    draws: drawStore(table),
    months: monthStore(table),
    groups,
    getGroup: groups.get,
    listGroups: groups.listShard,
    publish: async () => undefined,
    chain: beaconChains['local-test'],
    newId: randomUUID,
    clock: () => now,
    metric: () => undefined,
    sleep: async () => setImmediate(),
    random: Math.random,
    // One signature is verified per month, so its cost does not depend on the number of groups.
    fetchRound: async (round: number) => ({ signature: fakeSignature(round) }),
    verifyRound: () => true,
  }
}

// Memory that is in use, without garbage that is yet to be collected.
setFlagsFromString('--expose-gc')
const gc: unknown = runInNewContext('gc')
const collect = () => {
  if (typeof gc === 'function') gc()
}

/** How long a task takes, and its peak memory, sampled once a second. */
const timed = async (act: () => Promise<unknown>) => {
  const start = performance.now()
  const cpu = process.cpuUsage()
  let peak = 0
  const sample = () => {
    collect()
    const { heapUsed, external } = process.memoryUsage()
    peak = Math.max(peak, heapUsed + external)
  }
  const sampling = setInterval(sample, 1000)
  await act()
  clearInterval(sampling)
  sample()
  const { user, system } = process.cpuUsage(cpu)
  return { ms: performance.now() - start, cpuUs: user + system, peakMb: peak / 2 ** 20 }
}

const measure = async (count: number) => {
  const table = await startBenchTable()
  try {
    await storeGroups(table, count)
    const sealed = await timed(() => sealMonth(portsOf(table, sealTime(month)))(sealTime(month), endless))
    const decided = await timed(() => decideMonths(portsOf(table, drawTime(month)))(endless))
    const stored = await monthStore(table).get(month)
    if (stored?.held !== count || stored.decided !== count) throw new Error('Not every group has its draw')
    return { sealed, decided, peakMb: Math.max(sealed.peakMb, decided.peakMb) }
  } finally {
    await table.stop()
  }
}

/** A month of draws from sealing to decision, without mails, on the embedded engine. */
export const drawsFigure: Figure = {
  name: 'draws',
  says: `the draws of a month for ${many} groups, some 75,000 participants, and for ${few}`,
  async *run(): AsyncIterable<Row> {
    const small = await measure(few)
    const { sealed, decided, peakMb } = await measure(many)
    const each = ({ ms, cpuUs }: { ms: number; cpuUs: number }) =>
      `${((ms * 1000) / many).toFixed(0)} us a group, ${(cpuUs / many).toFixed(0)} us of them our CPU`
    yield { figure: 'seal 10,000 groups', value: sealed.ms, unit: 'ms', bar: barMs, from: each(sealed) }
    yield { figure: 'decide 10,000 groups', value: decided.ms, unit: 'ms', bar: barMs, from: each(decided) }
    yield {
      figure: 'memory of 10,000 groups against 2,000',
      value: peakMb / small.peakMb,
      unit: 'x',
      bar: 1.5,
      from: `${peakMb.toFixed(0)} MB against ${small.peakMb.toFixed(0)} MB at most`,
    }
  },
}
