import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { keys as caseKeys } from '../../../functions/cases/keys.ts'
import { eventItem } from '../../../functions/platform/events/outbox/event-item.ts'
import { bundledConsumer, setFunctionEnvironment } from '../../support/running/bundled.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { testBus } from '../../support/running/test-bus.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
let onChange: Awaited<ReturnType<typeof bundledConsumer>>
let log: ReturnType<typeof captureLog>
let bus: Awaited<ReturnType<typeof testBus>>

beforeAll(async () => {
  table = await withTable()
  setFunctionEnvironment(table)
  bus = await testBus()
  Object.assign(process.env, { SUPPRESSION_KEY: 'k' })
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
  bus.state.refuses = true
  expect(await consume()).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] })
  expect(bus.state.taken).toEqual([])
  bus.state.refuses = false
  expect(await consume()).toEqual({ batchItemFailures: [] })
  const { name, ...rest } = event
  expect(bus.state.taken).toMatchObject([{ DetailType: name, EventBusName: 'bus', ...rest, data }])
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.tableName, Key: caseKeys.pulse(pk.slice('DEALER#'.length)) }),
  )
  expect(Item).toBeUndefined()
})
