import { Worker } from 'node:worker_threads'
import { pathToFileURL } from 'node:url'
import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import type { FunctionSpec } from '../template/functions.ts'
import type { Log } from './log-file.ts'
import { type Failure, type Invocation, workerMessage, type WorkerSettings } from './worker-messages.ts'

/** The outcome of an invocation: the function's result as JSON, or its error. */
export type Outcome =
  { ok: true; requestId: string; result: string } | { ok: false; requestId: string; failure: Failure }

type PendingInvocation = { resolve: (outcome: Outcome) => void; timer: NodeJS.Timeout }

/** One run of a function's worker: from its start to its end by crash, timeout, kill or stop. */
export const startThread = (
  workerFile: string,
  spec: FunctionSpec,
  env: Readonly<Record<string, string>>,
  clock: SharedArrayBuffer,
  log: Log,
  ended: () => void,
) => {
  const settings: WorkerSettings = {
    url: pathToFileURL(spec.file).href,
    handler: spec.handler,
    functionName: spec.functionName,
    arn: spec.arn,
    memoryMb: spec.memoryMb,
    clock,
  }
  const worker = new Worker(workerFile, {
    name: spec.name,
    workerData: settings,
    env: { ...env },
    stdout: true,
    stderr: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: spec.memoryMb, maxYoungGenerationSizeMb: 4 },
  })
  const waiting = new Map<string, PendingInvocation>()
  let alive = true
  let starting = true

  const complete = (id: string, outcome: Outcome) => {
    const found = waiting.get(id)
    if (!found) return
    clearTimeout(found.timer)
    waiting.delete(id)
    found.resolve(outcome)
  }

  const end = (failure: Failure) => {
    if (!alive) return
    alive = false
    ended()
    log.write(`${JSON.stringify({ local: 'worker ended', ...failure })}\n`)
    for (const requestId of [...waiting.keys()]) complete(requestId, { ok: false, requestId, failure })
    void worker.terminate()
  }

  let markReady: (failed: Failure | undefined) => void = () => undefined
  const ready = new Promise<Failure | undefined>((resolve) => {
    markReady = resolve
  })

  worker.stdout.on('data', (chunk: Buffer) => log.write(chunk))
  worker.stderr.on('data', (chunk: Buffer) => log.write(chunk))
  worker.on('message', (received: unknown) => {
    const message = z.parse(workerMessage, received)
    if (message.type === 'ready') {
      starting = false
      markReady(undefined)
    } else if (message.type === 'not-ready') {
      markReady(message.failure)
      end(message.failure)
    } else if (message.type === 'result')
      complete(message.id, { ok: true, requestId: message.id, result: message.result })
    else complete(message.id, { ok: false, requestId: message.id, failure: message.failure })
  })
  const crashed = (errorMessage: string) => {
    const failure = { errorType: 'Runtime.ExitError', errorMessage }
    markReady(failure)
    end(failure)
  }
  worker.on('error', (fault: unknown) =>
    crashed(fault instanceof Error ? `${fault.name} ended the runtime` : 'The runtime ended'),
  )
  worker.on('exit', (code) => crashed(`Runtime exited with ${code}`))

  return {
    ready,
    isStarting: () => starting,
    inFlight: () => waiting.size,
    invoke: async (event: string): Promise<Outcome> => {
      const requestId = randomUUID()
      const failed = await ready
      if (failed) return { ok: false, requestId, failure: failed }
      const gone = { errorType: 'Runtime.ExitError', errorMessage: 'The worker ended' }
      if (!alive) return { ok: false, requestId, failure: gone }
      return new Promise<Outcome>((resolve) => {
        const timer = setTimeout(() => {
          const errorMessage = `Task timed out after ${(spec.timeoutMs / 1000).toFixed(2)} seconds`
          end({ errorType: 'Sandbox.Timedout', errorMessage })
        }, spec.timeoutMs)
        waiting.set(requestId, { resolve, timer })
        const message: Invocation = { id: requestId, event, deadline: Date.now() + spec.timeoutMs }
        worker.postMessage(message)
      })
    },
    end,
  }
}
export type LambdaThread = ReturnType<typeof startThread>
