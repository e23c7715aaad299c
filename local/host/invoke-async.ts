import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { openJournal } from '../engines/front/journal.ts'
import type { FunctionSpec } from '../template/functions.ts'
import type { Outcome } from './lambda-thread.ts'
import type { Failure } from './worker-messages.ts'

const accepted = z.object({ functionArn: z.string(), event: z.string(), acceptedAt: z.number() })
type Accepted = z.output<typeof accepted>

type AsyncPorts = {
  functions: readonly FunctionSpec[]
  invoke: (functionArn: string, event: string) => Promise<Outcome>
  /** Sends an event that was given up to the queue with this ARN. */
  giveUp: (queueArn: string, event: string, failure: Failure) => void
  now: () => Date
  /** Waits between attempts; Lambda's minutes would be too long on a laptop. */
  wait: (ms: number) => Promise<void>
  stopped: () => boolean
  /** The file that keeps accepted events; null keeps none. */
  file: string | null
}

/** Low, so that asynchronous work does not delay what somebody is waiting for. */
const maxConcurrent = 4
const firstWaitMs = 1000

/** Limits how many run concurrently; the others wait. */
const limitConcurrency = (most: number) => {
  const queue: (() => void)[] = []
  let running = 0
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((resolve) => queue.push(resolve))
    running++
    try {
      return await work()
    } finally {
      running--
      queue.shift()?.()
    }
  }
}

/**
 * Lambda's asynchronous invocation: an event is accepted once it is recorded, retried twice (or as the template
 * says), and then goes to the function's dead-letter queue. The next run delivers what a killed run had accepted.
 */
export const asyncInvoker = (ports: AsyncPorts) => {
  const journal = openJournal(ports.file, accepted)
  const take = limitConcurrency(maxConcurrent)
  const specOf = (name: string) =>
    ports.functions.find((spec) => [spec.arn, spec.name, spec.functionName].includes(name))

  /** Whether it finished, rather than being interrupted by a stop. */
  const attempt = async ({ functionArn, event, acceptedAt }: Accepted): Promise<boolean> => {
    const spec = specOf(functionArn)
    const retries = spec?.asyncRetries ?? 2
    const maxAgeMs = (spec?.asyncMaxAgeSeconds ?? 21_600) * 1000
    for (let tries = 0; !ports.stopped(); tries++) {
      const outcome = await ports.invoke(functionArn, event)
      if (outcome.ok) return true
      if (ports.stopped()) return false
      if (tries >= retries || ports.now().getTime() - acceptedAt > maxAgeMs) {
        if (spec?.deadLetterArn !== undefined) ports.giveUp(spec.deadLetterArn, event, outcome.failure)
        return true
      }
      await ports.wait(firstWaitMs * (tries + 1))
    }
    return false
  }

  const run = (id: string, given: Accepted) =>
    take(async () => {
      if (await attempt(given)) journal.remove(id)
    })

  return {
    /** The event is recorded when this returns; `done` resolves when it was processed or given up. */
    submit: (functionArn: string, event: string): { done: Promise<void> } => {
      const given = { functionArn, event, acceptedAt: ports.now().getTime() }
      const id = randomUUID()
      journal.put(id, given)
      return { done: run(id, given) }
    },
    /** Resumes events that an earlier run accepted and did not finish. */
    resume: () => {
      for (const [id, given] of [...journal.entries()]) void run(id, given)
    },
    /** The functions (by ARN or name) of the events that are accepted and neither processed nor given up. */
    pending: (): string[] => [...journal.entries().values()].map(({ functionArn }) => functionArn),
    close: () => journal.close(),
  }
}
export type AsyncInvoker = ReturnType<typeof asyncInvoker>
