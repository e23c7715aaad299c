/** A function's thread: Lambda's runtime as far as a handler can see it. */
import { parentPort, workerData } from 'node:worker_threads'
import * as z from 'zod/mini'
import { type Failure, invocation, type WorkerMessage, workerSettings } from './worker-messages.ts'
import { sharedTime } from '../run/shared-time.ts'
import { moveDate } from './move-date.ts'

const settings = z.parse(workerSettings, workerData)
const machineNow = Date.now
moveDate(sharedTime(settings.clock).at)

const reply = (message: WorkerMessage) => parentPort?.postMessage(message)

const failureOf = (fault: unknown): Failure =>
  fault instanceof Error
    ? { errorType: fault.name, errorMessage: fault.message }
    : { errorType: typeof fault, errorMessage: String(fault) }

const loadHandler = async () => {
  const bundle: unknown = await import(settings.url)
  const handler: unknown = Object(bundle)[settings.handler]
  if (typeof handler !== 'function') throw new Error(`${settings.handler} is undefined or not exported`)
  return async (event: unknown, context: unknown): Promise<unknown> => handler(event, context)
}

const contextOf = ({ id, deadline }: z.output<typeof invocation>) => ({
  awsRequestId: id,
  functionName: settings.functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: settings.arn,
  memoryLimitInMB: String(settings.memoryMb),
  logGroupName: `/aws/lambda/${settings.functionName}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, deadline - machineNow()),
})

try {
  const handler = await loadHandler()
  parentPort?.on('message', (message: unknown) => {
    const given = z.parse(invocation, message)
    handler(JSON.parse(given.event), contextOf(given))
      .then((result) => reply({ type: 'result', id: given.id, result: JSON.stringify(result) ?? 'null' }))
      .catch((fault: unknown) => reply({ type: 'failure', id: given.id, failure: failureOf(fault) }))
  })
  reply({ type: 'ready' })
} catch (fault) {
  reply({ type: 'not-ready', failure: failureOf(fault) })
}
