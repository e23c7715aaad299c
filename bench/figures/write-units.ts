import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { keys } from '../../functions/cases/keys.ts'
import { exampleCall, typicalCall } from '../../test/support/calls/example-call.ts'
import { bundleOf } from '../bundles.ts'
import { itemSize } from '../item-size.ts'
import { startFront } from '../metering/front.ts'
import { startProcess } from '../process/start-process.ts'
import { putCallEvent } from '../data/requests.ts'
import { dealerId, environment, startBenchTable } from '../data/bench-table.ts'
import type { Figure } from '../figure.ts'

const places = (units: Readonly<Record<string, number>>) =>
  Object.entries(units)
    .map(([place, used]) => `${place} ${used}`)
    .join(', ')

/**
 * The write units of a call's put by a warm function with the dealer in its cache, as reported by the engine for the
 * request that our store sends.
 */
export const writeUnitsFigure: Figure = {
  name: 'write-units',
  says: 'write and read units of a call',
  async *run() {
    const table = await startBenchTable()
    const front = await startFront(table.endpoint)
    const process = startProcess(environment(table, front.url))
    const { file } = bundleOf('calls-http')
    await process.load(file, [putCallEvent(dealerId, typicalCall)], 201)
    front.take()
    const callId = '0b8a1f3c-5d2e-4a7b-9c6d-1e2f3a4b5c6d'
    await process.call([putCallEvent(dealerId, typicalCall, callId)], 201)
    const typical = front.take()
    await process.call([putCallEvent(dealerId, exampleCall)], 201)
    const problem = front.take()
    const { pk, sk } = keys.call(dealerId, callId)
    const Key = { pk: { S: pk }, sk: { S: sk } }
    const { Item = {} } = await table.client.send(new GetItemCommand({ TableName: table.tableName, Key }))
    await process.stop()
    await front.stop()
    await table.stop()
    yield {
      figure: 'write units of a typical call',
      value: typical.writeUnits,
      unit: 'units',
      bar: 2,
      from: places(typical.lastWrite),
    }
    yield {
      figure: 'read units of a typical call',
      value: typical.readUnits,
      unit: 'units',
      bar: 0.5,
      from: "its customer's item, alongside the put",
    }
    yield { figure: 'item of a typical call', value: itemSize(Item), unit: 'bytes', bar: 1023 }
    yield {
      figure: 'write units of a call that is a problem',
      value: problem.writeUnits,
      unit: 'units',
      bar: null,
      from: places(problem.lastWrite),
    }
  },
}
