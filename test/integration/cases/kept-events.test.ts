import { createServer } from 'node:http'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { keys as caseKeys } from '../../../functions/cases/keys.ts'
import { eventItem } from '../../../functions/platform/events/outbox/event-item.ts'
import { bundledConsumer, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let onChange: Awaited<ReturnType<typeof bundledConsumer>>
let log: ReturnType<typeof captureLog>
const taken: unknown[] = []
let refuses = false
const asked = z.object({ Entries: z.array(z.looseObject({ Detail: z.string() })) })
const bus = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    response.setHeader('content-type', 'application/x-amz-json-1.1')
    const { Entries } = z.parse(asked, JSON.parse(Buffer.concat(parts).toString()))
    if (!refuses) taken.push(...Entries.map(({ Detail, ...entry }) => ({ ...entry, ...JSON.parse(Detail) })))
    const answer = refuses ? { ErrorCode: 'InternalFailure' } : { EventId: '1' }
    response.end(
      JSON.stringify({ FailedEntryCount: refuses ? Entries.length : 0, Entries: Entries.map(() => answer) }),
    )
  })
})

beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  await new Promise<void>((resolve) => bus.listen(0, '127.0.0.1', resolve))
  const address = bus.address()
  Object.assign(process.env, {
    ...{ SUPPRESSION_KEY: 'k', BUS_NAME: 'bus' },
    AWS_ENDPOINT_URL_EVENTBRIDGE: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
  })
  onChange = await bundledConsumer('functions/cases/on-change.ts')
})
afterAll(async () => {
  bus.close()
  await table.stop()
})
beforeEach(() => {
  log = captureLog()
})
afterEach(() => log.restore())

const event = { id: 'R-1/final', name: 'CallReviewed', version: 1, at: '2026-11-20T11:00:00.000Z' }
const data = { reviewId: 'R-1', month: '2026-11', dealerId: null, callId: null, action: 'confirm' }

test('an event that a part kept with its change is published once the stream has it, again if the bus refuses, and moves no pulse', async () => {
  const item = eventItem({ ...event, data }, new Date(event.at))
  const { pk, sk } = item
  const Records = [
    {
      eventID: 'e1',
      dynamodb: { Keys: marshall({ pk, sk }), NewImage: marshall(item), SequenceNumber: '1' },
    },
  ]
  const consume = () => onChange({ Records }, { awsRequestId: 'r', getRemainingTimeInMillis: () => 10_000 })
  refuses = true
  expect(await consume()).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] })
  expect(taken).toEqual([])
  refuses = false
  expect(await consume()).toEqual({ batchItemFailures: [] })
  const { name, ...rest } = event
  expect(taken).toMatchObject([{ DetailType: name, EventBusName: 'bus', ...rest, data }])
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.tableName, Key: caseKeys.pulse(pk.slice('DEALER#'.length)) }),
  )
  expect(Item).toBeUndefined()
})
