import * as z from 'zod/mini'
import type { Outcome } from '../host/lambda-thread.ts'
import type { MappingSpec } from '../template/streams.ts'
import type { StreamRecord } from './stream-client.ts'

/** A record to be delivered to the function. */
export type Pending = {
  record: StreamRecord
  shardId: string
  /** By the local clock, epoch milliseconds. */
  bornAt: number
  done: () => void
}

/** Why records were given up, in Lambda's terms. */
export type GivenUp = 'RetryAttemptsExhausted' | 'MaximumRecordAgeExceeded'

export type DeliveryPorts = {
  invoke: (records: readonly StreamRecord[]) => Promise<Outcome>
  giveUp: (
    batch: readonly Pending[],
    why: GivenUp,
    attempts: number,
    last: Outcome | undefined,
  ) => Promise<void>
  now: () => Date
  /** Waits; returns immediately when the run stops. */
  wait: (ms: number) => Promise<void>
  stopped: () => boolean
}

const partialResponse = z.object({
  batchItemFailures: z.optional(
    z.nullable(z.array(z.object({ itemIdentifier: z.optional(z.nullable(z.string())) }))),
  ),
})

const firstWaitMs = 200
const longestWaitMs = 10_000

/**
 * The first record that must be delivered again, or null if all were processed. If a function reports failed items,
 * everything from the earliest one on fails; an unknown item fails the entire batch.
 */
export const failedFrom = (
  batch: readonly StreamRecord[],
  outcome: Outcome,
  partialFailures: boolean,
): number | null => {
  if (!outcome.ok) return 0
  if (!partialFailures) return null
  const result: unknown = JSON.parse(outcome.result)
  if (result === null || result === '') return null
  const parsed = z.safeParse(partialResponse, result)
  if (!parsed.success) return 0
  const failures = parsed.data.batchItemFailures ?? []
  if (failures.length === 0) return null
  const places = failures.map(({ itemIdentifier }) =>
    batch.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === itemIdentifier),
  )
  return places.some((place) => place < 0) ? 0 : Math.min(...places)
}

/**
 * Delivers a batch in order until each record was processed or given up, as an event source mapping does: it retries
 * from the first failure, halves a batch that fails from its start, and gives up by attempts or age.
 */
export const deliverBatch = async (
  spec: MappingSpec,
  ports: DeliveryPorts,
  batch: readonly Pending[],
  before = 0,
): Promise<void> => {
  let rest = [...batch]
  let attempts = before
  let last: Outcome | undefined
  const isOld = ({ bornAt }: Pending) =>
    spec.maxAgeSeconds >= 0 && ports.now().getTime() - bornAt > spec.maxAgeSeconds * 1000

  const giveUp = async (given: readonly Pending[], why: GivenUp) => {
    if (given.length === 0) return
    await ports.giveUp(given, why, attempts, last)
    for (const item of given) item.done()
  }

  while (!ports.stopped()) {
    await giveUp(rest.filter(isOld), 'MaximumRecordAgeExceeded')
    rest = rest.filter((item) => !isOld(item))
    if (rest.length === 0) return

    const records = rest.map(({ record }) => record)
    last = await ports.invoke(records)
    if (ports.stopped()) return
    const failed = failedFrom(records, last, spec.partialFailures)
    for (const item of rest.slice(0, failed ?? rest.length)) item.done()
    if (failed === null) return
    rest = rest.slice(failed)
    if (failed === 0) {
      attempts++
      if (spec.bisect && rest.length > 1) {
        await ports.wait(firstWaitMs)
        const middle = Math.ceil(rest.length / 2)
        await deliverBatch(spec, ports, rest.slice(0, middle), 0)
        await deliverBatch(spec, ports, rest.slice(middle), 0)
        return
      }
      if (spec.maxRetries >= 0 && attempts > spec.maxRetries) {
        await giveUp(rest, 'RetryAttemptsExhausted')
        return
      }
      await ports.wait(
        Math.min(longestWaitMs, firstWaitMs * 2 ** (attempts - 1)) * (0.75 + Math.random() / 2),
      )
    } else {
      attempts = 0
    }
  }
}
