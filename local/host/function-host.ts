import type { FunctionSpec } from '../template/functions.ts'
import { type LambdaThread, type Outcome, startThread } from './lambda-thread.ts'
import { type Log, openLog } from './log-file.ts'

/** Runs the bundles, each function in its own worker thread, which starts on first use. */
export type FunctionHost = {
  /** By name or ARN. Never throws: an unknown function is a failed outcome too. */
  invoke: (nameOrArn: string, event: string) => Promise<Outcome>
  /** Starts the worker in advance, and keeps it running. */
  warm: (name: string) => Promise<void>
  /** Whether the function's worker has begun and not yet loaded the bundle: before its first invocation. */
  isStarting: (name: string) => boolean
  /**
   * Kills the function's worker; its current invocation fails. The next use starts a new one. Returns false if there
   * is no such function.
   */
  kill: (name: string) => boolean
  list: () => { name: string; running: boolean; inFlight: number; invocations: number; failures: number }[]
  /** Called after each invocation, with the function's name. */
  onInvoked: (listener: (name: string) => void) => void
  stop: () => void
}

type HostedFunction = {
  spec: FunctionSpec
  thread: LambdaThread | undefined
  log: Log
  running: number
  usedAt: number
  kept: boolean
  invocations: number
  failures: number
}

/** A worker that has been idle this long is stopped, as in Lambda: each uses 25 MB. */
const defaultIdleMs = { afterMs: 30_000, lookEveryMs: 10_000 }

/** `workerFile` is the output of `buildWorker`. */
export const startFunctionHost = (
  workerFile: string,
  specs: readonly FunctionSpec[],
  environmentOf: (spec: FunctionSpec) => Readonly<Record<string, string>>,
  clock: SharedArrayBuffer,
  logPath: (name: string) => string,
  idle = defaultIdleMs,
): FunctionHost => {
  const hosted = new Map<string, HostedFunction>(
    specs.map((spec) => [
      spec.name,
      {
        spec,
        thread: undefined,
        log: openLog(logPath(spec.name)),
        running: 0,
        usedAt: 0,
        kept: false,
        invocations: 0,
        failures: 0,
      },
    ]),
  )
  const names = new Map(
    specs.flatMap(({ name, functionName, arn }) => [
      [name, name],
      [functionName, name],
      [arn, name],
    ]),
  )
  const listeners: ((name: string) => void)[] = []
  let stopped = false

  const threadOf = (item: HostedFunction): LambdaThread => {
    if (item.thread) return item.thread
    const thread = startThread(workerFile, item.spec, environmentOf(item.spec), clock, item.log, () => {
      if (item.thread === thread) item.thread = undefined
    })
    item.thread = thread
    return thread
  }

  const retireIdle = () => {
    for (const { thread, running, usedAt, kept } of hosted.values()) {
      if (thread && running === 0 && !kept && performance.now() - usedAt > idle.afterMs) {
        thread.end({ errorType: 'Runtime.Idle', errorMessage: 'It was idle' })
      }
    }
  }
  const retiring = setInterval(retireIdle, idle.lookEveryMs).unref()

  const none = (errorMessage: string): Outcome => ({
    ok: false,
    requestId: '',
    failure: { errorType: 'ResourceNotFoundException', errorMessage },
  })

  return {
    invoke: async (nameOrArn, event) => {
      const item = hosted.get(names.get(nameOrArn) ?? '')
      if (!item) return none(`Function not found: ${nameOrArn}`)
      if (stopped) return none('The local run is stopping')
      item.invocations++
      item.running++
      const outcome = await threadOf(item).invoke(event)
      item.running--
      item.usedAt = performance.now()
      if (!outcome.ok) item.failures++
      for (const listener of listeners) listener(item.spec.name)
      return outcome
    },
    warm: async (name) => {
      const item = hosted.get(name)
      if (!item || stopped) return
      item.kept = true
      await threadOf(item).ready
    },
    isStarting: (name) => hosted.get(name)?.thread?.isStarting() ?? false,
    kill: (name) => {
      const item = hosted.get(names.get(name) ?? '')
      item?.thread?.end({ errorType: 'Runtime.ExitError', errorMessage: 'The worker was killed' })
      return item !== undefined
    },
    list: () =>
      [...hosted.values()].map(({ spec, thread, invocations, failures }) => ({
        name: spec.name,
        running: thread !== undefined,
        inFlight: thread?.inFlight() ?? 0,
        invocations,
        failures,
      })),
    onInvoked: (listener) => void listeners.push(listener),
    stop: () => {
      stopped = true
      clearInterval(retiring)
      for (const { thread, log } of hosted.values()) {
        thread?.end({ errorType: 'Runtime.ExitError', errorMessage: 'The local run stopped' })
        log.close()
      }
    },
  }
}
