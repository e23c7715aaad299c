import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import * as z from 'zod/mini'
import type { Outcome } from '../../../local/host/lambda-thread.ts'
import { checkpoint } from '../../../local/stream/checkpoint.ts'
import {
  deliverBatch,
  type DeliveryPorts,
  failedFrom,
  type Pending,
} from '../../../local/stream/deliver-batch.ts'
import { batchProcessor } from '../../../local/stream/batch-processor.ts'
import { startPoller } from '../../../local/stream/mapping-poller.ts'
import type { Read, StreamRecord } from '../../../local/stream/stream-client.ts'
import type { MappingSpec } from '../../../local/template/streams.ts'

const spec: MappingSpec = {
  id: 'm',
  streamArn: 's',
  functionArn: 'f',
  filters: [],
  batchSize: 10,
  windowMs: 0,
  parallelization: 1,
  bisect: true,
  maxRetries: 2,
  maxAgeSeconds: 900,
  partialFailures: true,
  onFailureArn: 'q',
}

const recordOf = (sequence: string): StreamRecord => ({
  dynamodb: { Keys: { pk: { S: 'p' } }, SequenceNumber: sequence },
})
const ok = (result: unknown): Outcome => ({
  ok: true,
  requestId: 'r',
  result: JSON.stringify(result) ?? 'null',
})
const broken: Outcome = { ok: false, requestId: 'r', failure: { errorType: 'E', errorMessage: '' } }
const failing = (...sequences: string[]) =>
  ok({ batchItemFailures: sequences.map((itemIdentifier) => ({ itemIdentifier })) })

const start = Date.parse('2026-11-20T10:00:00Z')

/** A function that responds to batches of sequence numbers, and the result for each record. */
const setUp = (answer: (batch: readonly string[]) => Outcome, over: Partial<MappingSpec> = {}) => {
  const seen: string[][] = []
  const done: string[] = []
  const lost: [string, string][] = []
  let now = start
  const ports: DeliveryPorts = {
    invoke: (records) => {
      const batch = records.map(({ dynamodb }) => dynamodb.SequenceNumber)
      seen.push(batch)
      return Promise.resolve(answer(batch))
    },
    giveUp: (batch, why) => {
      for (const { record } of batch) lost.push([record.dynamodb.SequenceNumber, why])
      return Promise.resolve()
    },
    now: () => new Date(now),
    wait: (ms) => {
      now += ms
      return Promise.resolve()
    },
    stopped: () => false,
  }
  const pending = (sequence: string): Pending => ({
    record: recordOf(sequence),
    shardId: 'shard',
    bornAt: start,
    done: () => void done.push(sequence),
  })
  const mapping = { ...spec, ...over }
  return {
    seen,
    done,
    lost,
    ports,
    pending,
    mapping,
    later: (ms: number) => void (now += ms),
    deliver: (...sequences: string[]) => deliverBatch(mapping, ports, sequences.map(pending)),
  }
}

describe("a function's result", () => {
  const batch = ['1', '2', '3'].map(recordOf)
  test.each([
    [ok(null), null],
    [ok(undefined), null],
    [ok({}), null],
    [ok({ batchItemFailures: [] }), null],
    [ok({ batchItemFailures: null }), null],
    [failing('2'), 1],
    [failing('3', '2'), 1],
    [failing('nowhere'), 0],
    [failing(''), 0],
    [ok({ batchItemFailures: [{}] }), 0],
    [ok({ batchItemFailures: 'x' }), 0],
    [broken, 0],
  ])('%j fails from record %s', (outcome, place) => {
    expect(failedFrom(batch, outcome, true)).toBe(place)
  })

  test('without partial failures only an error fails the batch', () => {
    expect(failedFrom(batch, failing('2'), false)).toBeNull()
    expect(failedFrom(batch, broken, false)).toBe(0)
  })
})

describe('delivery', () => {
  test('delivers a successful batch once', async () => {
    const run = setUp(() => ok(null))
    await run.deliver('1', '2')
    expect(run.seen).toEqual([['1', '2']])
    expect(run.done).toEqual(['1', '2'])
  })

  test('continues with the first failed record', async () => {
    let failed = false
    const run = setUp((batch) => {
      if (failed || !batch.includes('2')) return ok(null)
      failed = true
      return failing('2')
    })
    await run.deliver('1', '2', '3')
    expect(run.seen).toEqual([
      ['1', '2', '3'],
      ['2', '3'],
    ])
    expect(run.done).toEqual(['1', '2', '3'])
  })

  test('finds a poison record by bisecting, gives up on it alone and delivers the others', async () => {
    const run = setUp((batch) => (batch.includes('3') ? broken : ok(null)))
    await run.deliver('1', '2', '3', '4')
    expect(run.lost).toEqual([['3', 'RetryAttemptsExhausted']])
    expect([...run.done].sort()).toEqual(['1', '2', '3', '4'])
    expect(run.seen.filter((batch) => batch.join() === '3')).toHaveLength(3)
  })

  test('without bisecting gives up on the whole batch', async () => {
    const run = setUp(() => broken, { bisect: false })
    await run.deliver('1', '2')
    expect(run.seen).toHaveLength(3)
    expect(run.lost.map(([sequence]) => sequence)).toEqual(['1', '2'])
  })

  test('gives up on records that are too old without another attempt, also when the clock was moved', async () => {
    const run = setUp(() => broken, { maxRetries: -1, bisect: false })
    const invoke = run.ports.invoke
    run.ports.invoke = (records) => {
      run.later(901_000)
      return invoke(records)
    }
    await run.deliver('1')
    expect(run.seen).toEqual([['1']])
    expect(run.lost).toEqual([['1', 'MaximumRecordAgeExceeded']])
  })

  test('processes every record once, in order unless it is given up, whatever fails', async () => {
    const sequences = fc.uniqueArray(fc.integer({ min: 1, max: 99 }).map(String), {
      minLength: 1,
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(
        sequences,
        fc.infiniteStream(fc.integer({ min: 0, max: 5 })),
        fc.boolean(),
        async (all, dice, bisect) => {
          const run = setUp(
            (batch) => {
              const thrown = dice.next().value
              return thrown === 0 ? broken : thrown === 1 ? failing(batch.at(-1) ?? '') : ok(null)
            },
            { bisect },
          )
          await run.deliver(...all)
          expect([...run.done].sort()).toEqual([...all].sort())
          expect(run.done).toEqual(all)
        },
      ),
      { numRuns: 200 },
    )
  })
})

test('a lane processes its records in order, in batches', async () => {
  const run = setUp(() => ok(null), { batchSize: 2 })
  const { add } = batchProcessor(run.mapping, run.ports)
  const all = new Promise<void>((resolve) => {
    for (const sequence of ['1', '2', '3', '4', '5']) {
      const item = run.pending(sequence)
      const end = () => {
        item.done()
        if (sequence === '5') resolve()
      }
      add({ ...item, done: end })
    }
  })
  await all
  expect(run.seen).toEqual([['1', '2'], ['3', '4'], ['5']])
})

test('a checkpoint never passes an unfinished record', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...Array(2500).keys()], { minLength: 2000 }), (order) => {
      let at = -1
      const track = checkpoint((sequence) => void (at = Number(sequence)))
      const dones = [...Array(2500).keys()].map((number) => track.add(String(number)))
      const finished = new Set<number>()
      for (const number of order) {
        dones[number]?.()
        finished.add(number)
      }
      const gap = [...Array(2500).keys()].find((number) => !finished.has(number)) ?? 2500
      expect(at).toBe(gap - 1)
      expect(track.size()).toBe(2500 - gap)
    }),
    { numRuns: 20 },
  )
})

test('a poller that is woken while it reads reads again without idling', async () => {
  vi.useFakeTimers()
  try {
    const reads: ((read: Read) => void)[] = []
    const client = {
      shards: async () => [{ id: 's-1', parent: undefined }],
      iterator: async () => 'i',
      read: () => new Promise<Read>((resolve) => void reads.push(resolve)),
    }
    const poller = startPoller(spec, {
      ...{ client, engineStreamArn: 'e', region: 'r', partitionKey: 'pk' },
      clock: { now: () => new Date(), offsetMs: () => 0 },
      ...{ invoke: async () => ok({}), send: async () => undefined },
      ...{ load: () => ({}), save: () => undefined, complain: () => undefined },
    })
    const nothing = (begunAt: number): Read => ({ records: [], next: 'i', begunAt })
    await vi.advanceTimersByTimeAsync(0)
    const begunAt = performance.now()
    await vi.advanceTimersByTimeAsync(1)
    poller.wake()
    reads[0]?.(nothing(begunAt))
    // The shortest interval between two reads; a poller that idles waits longer.
    await vi.advanceTimersByTimeAsync(20)
    expect(reads).toHaveLength(2)
    reads[1]?.(nothing(performance.now()))
    await vi.advanceTimersByTimeAsync(20)
    expect(reads).toHaveLength(2)
    poller.stop()
  } finally {
    vi.useRealTimers()
  }
})

test('a poller that gathers reads again only after a while, or when woken', async () => {
  vi.useFakeTimers()
  try {
    const reads: ((read: Read) => void)[] = []
    const batches: string[][] = []
    const client = {
      shards: async () => [{ id: 's', parent: undefined }],
      iterator: async () => 'i',
      read: () => new Promise<Read>((resolve) => void reads.push(resolve)),
    }
    const sequences = z.object({
      Records: z.array(z.object({ dynamodb: z.object({ SequenceNumber: z.string() }) })),
    })
    const poller = startPoller(spec, {
      ...{ client, engineStreamArn: 'e', region: 'r', partitionKey: 'pk' },
      clock: { now: () => new Date(), offsetMs: () => 0 },
      invoke: async (_, event) => {
        const { Records } = z.parse(sequences, JSON.parse(event))
        batches.push(Records.map(({ dynamodb }) => dynamodb.SequenceNumber))
        return ok({})
      },
      send: async () => undefined,
      ...{ load: () => ({}), save: () => undefined, complain: () => undefined },
      isGathering: () => true,
    })
    const found = (...all: string[]): Read => ({
      records: all.map(recordOf),
      next: 'i',
      begunAt: performance.now(),
    })
    await vi.advanceTimersByTimeAsync(0)
    reads[0]?.(found('1'))
    await vi.advanceTimersByTimeAsync(200)
    expect(reads).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(100)
    reads[1]?.(found('2', '3'))
    await vi.advanceTimersByTimeAsync(10)
    expect(reads).toHaveLength(2)
    poller.wake()
    await vi.advanceTimersByTimeAsync(0)
    expect(reads).toHaveLength(3)
    expect(batches).toEqual([['1'], ['2', '3']])
    poller.stop()
  } finally {
    vi.useRealTimers()
  }
})
