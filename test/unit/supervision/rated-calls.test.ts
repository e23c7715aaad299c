import { expect, test } from 'vitest'
import { readRatedCalls } from '../../../functions/supervision/agreement/read-rated-calls.ts'
import type { SampleLine } from '../../../functions/supervision/sample/sample-line-item.ts'

const lineOf = (n: number, drawn = false): SampleLine => ({
  ...{ dealerId: 'gredos', callId: `call-${n}`, at: '2026-11-03T10:00:00.000Z', operator: `op-${n % 3}` },
  ...{ kind: 'after-service', outcome: 'completed', trait: 'other', questionnaire: `lince@${n % 2}` },
  ...{ settings: 0, probability: 0.05, u: '60770cbdf2e9', drawn },
})

/** Reads months of which each has `each` calls in each of two shards. */
const reading = (each: number, drawn = false) => {
  const read = { lines: 0 }
  const shard = async function* (from: number) {
    for (let n = from; n < from + each; n += 1) {
      read.lines += 1
      yield lineOf(n, drawn)
    }
  }
  const ask = readRatedCalls({
    lines: {
      ofMonth: () => [shard(0), shard(each)],
      listOfDealer: () => Promise.reject(new Error('No dealer was asked for')),
    },
    reviews: { many: (ids) => Promise.resolve(ids.map(() => undefined)) },
    months: { get: () => Promise.resolve(undefined) },
    reviewIdOf: (dealerId, callId, number) => `${dealerId} ${callId} ${number}`,
    directory: { dealer: () => Promise.resolve(undefined) },
    clock: () => new Date('2026-11-30T10:00:00.000Z'),
  })
  const staff = { audience: 'staff', id: 'staff:marta' } as const
  return { read, ask: (asked: Parameters<typeof ask>[0]) => ask(asked, staff) }
}

test('the calls of all shards and months are read, of one operator and questionnaire if so asked', async () => {
  const { ask } = reading(30)
  expect((await ask({ from: '2026-10', to: '2026-11' })).calls).toHaveLength(120)
  expect((await ask({ from: '2026-11', to: '2026-11', operator: 'op-1' })).calls).toHaveLength(20)
  const both = { operator: 'op-1', questionnaire: 'lince@1' }
  expect((await ask({ from: '2026-11', to: '2026-11', ...both })).calls).toHaveLength(10)
})

test('more calls than one request reads are refused, and are not read to their end', async () => {
  const wide = { from: '2026-01', to: '2026-11' }
  for (const { ask, read } of [reading(30_000), reading(6000, true)]) {
    await expect(ask(wide)).rejects.toMatchObject({
      error: { code: 'does-not-fit' },
      errors: [{ pointer: 'from', code: 'too-many-calls' }],
    })
    expect(read.lines).toBeLessThan(125_000)
  }
})
