import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { consumeChanges } from '../../../functions/platform/table/stream.ts'
import { captureLog } from '../../support/running/captured-log.ts'

let captured: ReturnType<typeof captureLog>
beforeAll(() => {
  captured = captureLog()
})
afterAll(() => captured.restore())

const record = (key: string, sequence: number): DynamoDBRecord => ({
  eventID: `event-${sequence}`,
  dynamodb: {
    Keys: { pk: { S: key } },
    NewImage: { pk: { S: key }, n: { N: String(sequence) } },
    SequenceNumber: String(sequence),
  },
})

test('reports a failed record, but not the records of other items before it', async () => {
  const seen: unknown[] = []
  const consume = consumeChanges(async ({ now }) => {
    if (now?.['pk'] === 'bad') throw new Error('for now')
    seen.push(now?.['n'])
  })
  const { batchItemFailures } = await consume([
    record('a', 1),
    record('bad', 2),
    record('bad', 3),
    record('b', 4),
  ])
  expect(batchItemFailures).toEqual([{ itemIdentifier: '2' }])
  expect(seen).toEqual([1, 4])
})

test("logs a record that it can never parse, and continues with its item's other records", async () => {
  const seen: unknown[] = []
  const consume = consumeChanges(async ({ now }) => {
    if (now?.['n'] === 2) z.parse(z.string(), 7)
    seen.push(now?.['n'])
  })
  expect(await consume([record('a', 1), record('a', 2), record('a', 3)])).toEqual({ batchItemFailures: [] })
  expect(seen).toEqual([1, 3])
  expect(captured.lines.join('')).toContain('record-given-up')
})
