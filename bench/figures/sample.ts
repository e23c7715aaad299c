import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb'
import type { CallContent } from '../../functions/cases/call/call-content.ts'
import { supervisionKeys } from '../../functions/supervision/keys.ts'
import { exampleCall, typicalCall } from '../../test/support/calls/example-call.ts'
import { bundleOf } from '../bundles.ts'
import { type BenchTable, dealerId, environment, startBenchTable } from '../data/bench-table.ts'
import { putCallEvent } from '../data/requests.ts'
import type { Figure } from '../figure.ts'
import { itemSize } from '../item-size.ts'
import { startFront } from '../metering/front.ts'
import { startProcess } from '../process/start-process.ts'
import { median } from '../statistics.ts'

const blocks = 25
const callsOfBlock = 40
/** After so many calls an operator is not new any more. */
const firstCalls = 100

/** What follows a call's put: an event on our bus. */
const takenEvent = (callId: string) => ({
  source: 'fidelizacion',
  'detail-type': 'CallTaken',
  detail: { data: { dealerId, callId } },
})

const partitions = Object.values(supervisionKeys.partitions).map((name) => name.replace(/\*$/, ''))

/** The bytes that supervision holds in the table. */
const heldBytes = async ({ client, tableName }: BenchTable): Promise<number> => {
  let bytes = 0
  let from: Record<string, AttributeValue> | undefined
  do {
    const page = await client.send(new ScanCommand({ TableName: tableName, ExclusiveStartKey: from }))
    const { Items = [] } = page
    const held = Items.filter((item) => partitions.some((one) => item['pk']?.S?.startsWith(one) === true))
    bytes += held.reduce((sum, item) => sum + itemSize(item), 0)
    from = page.LastEvaluatedKey
  } while (from)
  return bytes
}

/** What the sample adds to a call: nothing in its put, and what its event causes afterwards. */
export const sampleFigure: Figure = {
  name: 'sample',
  says: 'what the sample adds to a call',
  async *run() {
    const table = await startBenchTable()
    const front = await startFront(table.endpoint)
    const keys = { REVIEW_KEY: 'bench-review-key', SAMPLE_KEY: 'bench-sample-key' }
    const env = { ...environment(table, front.url), ...keys }
    const intake = startProcess(env)
    const draw = startProcess(env)
    let next = 0
    const make = (content: CallContent, count: number) => {
      const ids = Array.from({ length: count }, () => `sample-${(next += 1)}`)
      return {
        puts: ids.map((id) => putCallEvent(dealerId, content, id)),
        events: ids.map((id) => takenEvent(id)),
      }
    }
    const first = make(typicalCall, firstCalls)
    await intake.load(bundleOf('calls-http').file, first.puts, 201)
    await draw.load(bundleOf('supervision-on-case-change').file, first.events, null)

    const measure = async (content: CallContent) => {
      const { puts, events } = make(content, callsOfBlock)
      const [before] = [await heldBytes(table), front.take()]
      await intake.call(puts, 201)
      const [inPut] = [await heldBytes(table), front.take()]
      await draw.call(events, null)
      const { writeUnits, readUnits } = front.take()
      const each = (all: number) => all / callsOfBlock
      return {
        inPut: inPut - before,
        bytes: each((await heldBytes(table)) - inPut),
        ...{ writes: each(writeUnits), reads: each(readUnits) },
      }
    }
    const typical = await measure(typicalCall)
    const problem = await measure(exampleCall)
    const ratios: number[] = []
    for (let block = 0; block < blocks; block += 1) {
      const { puts, events } = make(typicalCall, callsOfBlock)
      const put = await intake.call(puts, 201)
      ratios.push((await draw.call(events, null)).cpuUs / put.cpuUs)
    }
    await Promise.all([intake.stop(), draw.stop()])
    await front.stop()
    await table.stop()

    const of = `average of ${callsOfBlock}, ${firstCalls} calls of their operator before`
    yield {
      ...{ figure: "sample: bytes stored in a call's put", value: typical.inPut, unit: 'bytes', bar: 0 },
      from: 'nothing: a call is drawn after its event',
    }
    const after = 'sample: after a typical call,'
    yield {
      ...{ figure: `${after} write units`, value: typical.writes, unit: 'units', bar: 2, from: of },
    }
    yield { figure: `${after} read units`, value: typical.reads, unit: 'units', bar: null, from: of }
    yield { figure: `${after} bytes stored`, value: typical.bytes, unit: 'bytes', bar: 600, from: of }
    yield {
      figure: 'sample: after a problem, write units',
      value: problem.writes,
      ...{ unit: 'units', bar: null, from: 'its line and its review, with the index of the queue' },
    }
    yield {
      figure: 'sample: CPU of the draw for that of the put',
      value: median(ratios),
      ...{ unit: 'x', bar: 2.5, from: `median of ${blocks} alternating blocks of ${callsOfBlock}` },
    }
  },
}
