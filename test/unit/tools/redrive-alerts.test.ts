import { expect, test } from 'vitest'
import { redriveQueue } from '../../../tools/redrive/redrive-queue.ts'
import { batchOf } from '../../../tools/redrive/replay-stream.ts'
import type { Remedy } from '../../../tools/redrive/remedies.ts'

/** A queue that hides messages once they are received, as SQS does. */
const queueOf = (bodies: string[], works: (event: string) => boolean) => {
  const hidden = bodies.map((body, index) => ({ body, receipt: `r-${index}` }))
  const left = new Set(bodies)
  const released: string[] = []
  const [again, sweeps]: [string[], string[]] = [[], []]
  const ports = {
    receive: async () => hidden.splice(0, 10),
    release: async (receipt: string) => void released.push(receipt),
    remove: async (receipt: string) => void left.delete(bodies[Number(receipt.slice(2))] ?? ''),
    again: async (event: string) => {
      again.push(event)
      return works(event)
    },
    replay: async (place: string) => works(place),
    sweep: async () => {
      sweeps.push('now')
      return works('sweep')
    },
  }
  return { ports, left, again, sweeps, released }
}
const bodies = Array.from({ length: 13 }, (_, index) => `event-${index}`)

test.each<[Remedy, number, number]>([
  ['sweep', 0, 1],
  ['again', 13, 0],
  ['replay', 0, 0],
])('%s: deletes every message that succeeds', async (remedy, again, sweeps) => {
  const queue = queueOf(bodies, () => true)
  expect(await redriveQueue(remedy, queue.ports)).toEqual({ done: 13, left: 0 })
  expect(queue.left.size).toBe(0)
  expect(queue.again).toHaveLength(again)
  expect(queue.sweeps).toHaveLength(sweeps)
})

test('leaves failed messages in the queue', async () => {
  const queue = queueOf(bodies, (event) => event !== 'event-4')
  expect(await redriveQueue('again', queue.ports)).toEqual({ done: 12, left: 1 })
  expect([...queue.left]).toEqual(['event-4'])
  expect(queue.released).toEqual(['r-4'])
  const unswept = queueOf(bodies, () => false)
  expect(await redriveQueue('sweep', unswept.ports)).toEqual({ done: 0, left: 13 })
  expect(unswept.left.size).toBe(13)
  expect(unswept.sweeps).toHaveLength(1)
})

test('starts nothing for an empty queue', async () => {
  const empty = queueOf([], () => true)
  expect(await redriveQueue('sweep', empty.ports)).toEqual({ done: 0, left: 0 })
  expect(empty.sweeps).toHaveLength(0)
})

test('reads a position in the stream from a Lambda dead letter', () => {
  const place = { streamArn: 'arn', shardId: 'shard', startSequenceNumber: '100', endSequenceNumber: '200' }
  expect(batchOf(JSON.stringify({ DDBStreamBatchInfo: { ...place, batchSize: 2 } }))).toEqual(place)
  expect(batchOf('{"DDBStreamBatchInfo":{}}')).toBeUndefined()
  expect(batchOf('not json')).toBeUndefined()
})
