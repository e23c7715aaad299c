import type { Log } from '../engines/front/types.ts'
import { buildWorker } from '../host/build-worker.ts'
import { functionEnvironment, type LocalUrls } from '../host/environment.ts'
import { startFunctionHost } from '../host/function-host.ts'
import { asyncInvoker } from '../host/invoke-async.ts'
import type { LocalClock } from '../run/clock.ts'
import type { DataDir } from '../run/data-dir.ts'
import type { Engines } from './start-engines.ts'
import { interruptibleSleep } from '../stream/interruptible-sleep.ts'
import type { System } from '../template/read-system.ts'

const nameOf = (arn: string) => arn.split(':').at(-1) ?? arn
const text = (StringValue: string) => ({ DataType: 'String', StringValue })

/** The functions, and their asynchronous invocations. */
export const startFunctions = (
  system: System,
  dataDir: DataDir,
  clock: LocalClock,
  engines: Engines,
  places: () => LocalUrls,
  log: Log,
) => {
  const workerFile = dataDir.at('worker.mjs')
  buildWorker(workerFile)
  const host = startFunctionHost(
    workerFile,
    system.functions,
    (spec) =>
      functionEnvironment(spec, engines.credentialsOf(spec.name), system.region, engines.front.url, places()),
    clock.shared,
    (name) => dataDir.at('logs', `${name}.log`),
  )
  const { wait, stop, stopped } = interruptibleSleep()
  const later = asyncInvoker({
    functions: system.functions,
    invoke: host.invoke,
    giveUp: (queueArn, event, { errorType }) => {
      log('given-up', { queue: nameOf(queueArn), error: errorType })
      engines.queues.send(nameOf(queueArn), event, { ErrorCode: text('200'), ErrorMessage: text(errorType) })
    },
    now: clock.now,
    wait,
    stopped,
    file: dataDir.at('accepted.jsonl'),
  })
  return {
    host,
    later,
    stop: () => {
      stop()
      host.stop()
      later.close()
    },
  }
}
export type Functions = ReturnType<typeof startFunctions>
