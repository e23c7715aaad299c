import { expect, test } from 'vitest'
import { redriveQueue } from '../../tools/redrive/redrive-queue.ts'
import type { Remedy } from '../../tools/redrive/remedies.ts'

/** A queue whose messages are hidden once received, as SQS hides them. */
const queueOf = (bodies: string[], works: (event: string) => boolean) => {
  const hidden = bodies.map((body, index) => ({ body, receipt: `r-${index}` }))
  const left = new Set(bodies)
  const [again, sweeps]: [string[], string[]] = [[], []]
  const ports = {
    receive: async () => hidden.splice(0, 10),
    remove: async (receipt: string) => void left.delete(bodies[Number(receipt.slice(2))] ?? ''),
    again: async (event: string) => {
      again.push(event)
      return works(event)
    },
    sweep: async () => {
      sweeps.push('now')
      return works('sweep')
    },
  }
  return { ports, left, again, sweeps }
}
const bodies = Array.from({ length: 13 }, (_, index) => `event-${index}`)

test.each<[Remedy, number, number]>([
  ['sweep', 0, 1],
  ['again', 13, 0],
])('%s: everything that succeeds is deleted', async (remedy, again, sweeps) => {
  const queue = queueOf(bodies, () => true)
  expect(await redriveQueue(remedy, queue.ports)).toEqual({ done: 13, left: 0 })
  expect(queue.left.size).toBe(0)
  expect(queue.again).toHaveLength(again)
  expect(queue.sweeps).toHaveLength(sweeps)
})

test('what fails stays in the queue', async () => {
  const queue = queueOf(bodies, (event) => event !== 'event-4')
  expect(await redriveQueue('again', queue.ports)).toEqual({ done: 12, left: 1 })
  expect([...queue.left]).toEqual(['event-4'])
  const unswept = queueOf(bodies, () => false)
  expect(await redriveQueue('sweep', unswept.ports)).toEqual({ done: 0, left: 13 })
  expect(unswept.left.size).toBe(13)
  expect(unswept.sweeps).toHaveLength(1)
})

test('what cannot be mended is left alone, and an empty queue starts nothing', async () => {
  const queue = queueOf(bodies, () => true)
  expect(await redriveQueue('tell', queue.ports)).toEqual({ done: 0, left: 13 })
  const empty = queueOf([], () => true)
  expect(await redriveQueue('sweep', empty.ports)).toEqual({ done: 0, left: 0 })
  expect(empty.sweeps).toHaveLength(0)
})
