import { synthesize } from '../../../test/support/infra/synthesize.ts'
import { exampleCall, typicalCall } from '../../../test/support/calls/example-call.ts'
import { type Consumed, type Measured, perCall } from '../../cost.ts'
import { type Bench, followCalls, makeRequests } from '../../metering/follow-calls.ts'
import { measureScheduled } from '../../metering/measure-scheduled.ts'
import { startFront } from '../../metering/front.ts'
import { readWatching } from '../../metering/read-watching.ts'
import { readStream } from '../../metering/stream-reader.ts'
import { startFunctions } from '../../metering/usage.ts'
import { assessEvent, listProblemsEvent, permissionEvent } from '../../data/requests.ts'
import { dealerId, environment, startBenchTable } from '../../data/bench-table.ts'

const warmUp = 100
const measured = 100

const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)

const measure = async (bench: Bench): Promise<Measured> => {
  const { customer } = exampleCall
  const lists = () => many(measured, () => listProblemsEvent(dealerId, 20))
  const permissions = () => many(measured, () => permissionEvent(dealerId, customer.ref))
  const assessments = () => many(measured, () => assessEvent(dealerId, exampleCall))
  return {
    typical: await followCalls(bench, typicalCall, measured),
    problem: await followCalls(bench, exampleCall, measured),
    permission: await makeRequests(bench, 'calls-http', permissions()),
    assessment: await makeRequests(bench, 'calls-http', assessments()),
    listPage: await makeRequests(bench, 'problems-http', lists()),
  }
}

/** Only these functions read these settings, and their runs do not use them when nothing is due. */
const drawSettings = {
  API_URL: 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
  DRAW_CHAIN: 'quicknet',
  DRAW_RELAYS: 'https://relay.example',
}

/**
 * Measures, using the deployed bundles, what an average call and everything that follows it consumes, and what the
 * schedules consume; reads monthly costs from the templates.
 */
export const measureCost = async (): Promise<Consumed> => {
  const { service } = synthesize()
  const table = await startBenchTable({ stream: true })
  const front = await startFront(table.endpoint)
  const functions = startFunctions({ ...environment(table, front.url), ...drawSettings })
  const stream = await readStream(table)
  const bench = { front, functions, stream }
  // Before any call, while nothing is due.
  const scheduled = await measureScheduled(bench, service, { warmUp, measured })
  // The directory's own records, and all the costs of a first call.
  await stream.next()
  await followCalls(bench, exampleCall, warmUp)
  await makeRequests(
    bench,
    'problems-http',
    many(warmUp, () => listProblemsEvent(dealerId, 20)),
  )
  const consumed = perCall(await measure(bench))
  await functions.stop()
  stream.stop()
  await front.stop()
  await table.stop()
  return { perCall: consumed, scheduled, watching: readWatching(service) }
}
