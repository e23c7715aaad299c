import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { openJournal } from '../front/journal.ts'
import type { BusEvent, Log } from '../front/types.ts'
import type { Queues } from '../queues/queues.ts'

const event = z.object({
  version: z.literal('0'),
  id: z.string(),
  'detail-type': z.string(),
  source: z.string(),
  account: z.string(),
  time: z.string(),
  region: z.string(),
  resources: z.readonly(z.array(z.string())),
  detail: z.unknown(),
})

const delivery = z.object({
  event,
  functionName: z.string(),
  deadLetterQueue: z.optional(z.string()),
  maxAttempts: z.number(),
  maxAgeSeconds: z.number(),
  /** Failed attempts so far. */
  attempts: z.number(),
  /** Epoch milliseconds of the machine's clock. */
  since: z.number(),
})

/** One event on its way to one target. */
export type Delivery = z.output<typeof delivery>

/** How events are delivered to functions, and what becomes of one that cannot be. */
export type DeliveryOptions = {
  /** Hands the event to a function; rejects when the function fails. */
  deliver: (functionName: string, event: BusEvent) => Promise<unknown>
  queues?: Pick<Queues, 'send'>
  /** Where unfinished deliveries are kept over a restart; null keeps them in memory only. */
  file?: string | null
  log?: Log
  /** The wait before the first retry, in milliseconds; it doubles up to 30 s. 1000 unless set. */
  retryDelayMs?: number
}

const longestDelayMs = 30_000

const attribute = (StringValue: string) => ({ DataType: 'String', StringValue })

/**
 * Delivers at least once: a delivery is recorded before the event's publisher gets a success response, and stays
 * recorded, also across restarts, until its target or its dead-letter queue has accepted it.
 */
export const startDeliveries = (options: DeliveryOptions) => {
  const { deliver, queues, log, retryDelayMs = 1000 } = options
  const journal = openJournal(options.file ?? null, delivery)
  const waiting = new Set<NodeJS.Timeout>()
  const left = [...journal.entries().keys()]
  let closed = false

  const giveUp = (item: Delivery, fault: unknown) => {
    const code = fault instanceof Error ? fault.name : 'Error'
    log?.('event-given-up', { function: item.functionName, type: item.event['detail-type'], fault: code })
    if (item.deadLetterQueue === undefined || !queues) return
    queues.send(item.deadLetterQueue, JSON.stringify(item.event), {
      ERROR_CODE: attribute(code),
      RETRY_ATTEMPTS: attribute(String(item.attempts - 1)),
      TARGET_FUNCTION: attribute(item.functionName),
    })
  }

  const again = (key: string, ms: number) => {
    const timer = setTimeout(() => {
      waiting.delete(timer)
      void attempt(key)
    }, ms)
    timer.unref()
    waiting.add(timer)
  }

  const attempt = async (key: string): Promise<void> => {
    const item = journal.entries().get(key)
    if (!item || closed) return
    try {
      await deliver(item.functionName, item.event)
      if (!closed) journal.remove(key)
    } catch (fault) {
      // What fails during shutdown is delivered by the next run.
      if (closed) return
      const failed = { ...item, attempts: item.attempts + 1 }
      const tooOld = Date.now() - item.since > item.maxAgeSeconds * 1000
      if (failed.attempts > item.maxAttempts || tooOld) {
        giveUp(failed, fault)
        journal.remove(key)
        return
      }
      journal.put(key, failed)
      again(key, Math.min(retryDelayMs * 2 ** item.attempts, longestDelayMs))
    }
  }

  return {
    add: (item: Delivery, delayMs: number) => {
      const key = randomUUID()
      journal.put(key, item)
      if (delayMs > 0) again(key, delayMs)
      else setImmediate(() => void attempt(key))
    },
    /** Resumes deliveries left over from an earlier run. */
    resume: () => {
      for (const key of left.splice(0)) void attempt(key)
    },
    pending: () => [...journal.entries().values()].map(({ functionName }) => functionName),
    close: () => {
      closed = true
      for (const timer of waiting) clearTimeout(timer)
      journal.close()
    },
  }
}
