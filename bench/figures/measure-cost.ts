import { exampleCall, typicalCall } from '../../test/support/example-call.ts'
import { type Measured, perCall, type PerCall } from '../cost.ts'
import { type Bench, followCalls, makeRequests } from '../metering/follow-calls.ts'
import { startFront } from '../metering/front.ts'
import { readStream } from '../metering/stream-reader.ts'
import { startFunctions } from '../metering/usage.ts'
import { assessEvent, listProblemsEvent, permissionEvent } from '../world/requests.ts'
import { dealerId, environment, startWorld } from '../world/world.ts'

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

/** Measures, through the deployed bundles, what an average call and all that follows it consumes. */
export const measureCost = async (): Promise<PerCall> => {
  const world = await startWorld({ stream: true })
  const front = await startFront(world.endpoint)
  const functions = startFunctions(environment(world, front.url))
  const stream = await readStream(world)
  const bench = { front, functions, stream }
  // The directory's own records, and everything a first call pays for.
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
  await world.stop()
  return consumed
}
