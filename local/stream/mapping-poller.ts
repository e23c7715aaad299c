import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { compilePattern } from '../engines/events/event-pattern.ts'
import type { Outcome } from '../host/lambda-thread.ts'
import type { LocalClock } from '../run/clock.ts'
import type { MappingSpec } from '../template/streams.ts'
import { checkpoint } from './checkpoint.ts'
import type { GivenUp, Pending } from './deliver-batch.ts'
import { batchProcessor } from './batch-processor.ts'
import type { Position, StreamClient, StreamRecord } from './stream-client.ts'
import { interruptibleSleep } from './interruptible-sleep.ts'

/** A poller's dependencies. */
type PollerPorts = {
  client: Pick<StreamClient, 'shards' | 'iterator' | 'read'>
  /** The engine's own ARN of the stream; the function sees the templates'. */
  engineStreamArn: string
  region: string
  /** The table's partition key attribute. */
  partitionKey: string
  clock: Pick<LocalClock, 'now' | 'offsetMs'>
  invoke: (functionArn: string, event: string) => Promise<Outcome>
  /** Sends a message to the queue with this ARN. */
  send: (queueArn: string, body: string) => Promise<void>
  load: (mappingId: string) => Readonly<Record<string, string>>
  save: (mappingId: string, positions: Readonly<Record<string, string>>) => void
  /** Whether nobody waits for what the records cause, so that they may be collected; never unless set. */
  isGathering?: () => boolean
  /** Reports an error of the engine itself. */
  complain: (text: string) => void
}

/** Above this many unfinished records no more are read: they wait in the stream, not in memory. */
const maxUnfinished = 10_000
/** The minimum interval between two reads, so that records written together are delivered together. */
const minReadIntervalMs = 15
/** The same while nobody waits for what the records cause: larger batches cost less. */
const gatherMs = 250
const busyMs = 50
const idleMs = 500
const busyForMs = 3000
const faultMs = 500

const changedNothing = ({ dynamodb }: StreamRecord) =>
  dynamodb.NewImage !== undefined && isDeepStrictEqual(dynamodb.NewImage, dynamodb.OldImage)

/** The message for the on-failure queue: the position in the stream, without data. */
const onFailureMessage = (
  spec: MappingSpec,
  batch: readonly Pending[],
  why: GivenUp,
  attempts: number,
  last: Outcome | undefined,
  now: Date,
) => {
  const first = batch.at(0)
  const end = batch.at(-1)
  const arrival = (item: Pending | undefined) => new Date(item?.bornAt ?? now.getTime()).toISOString()
  return {
    requestContext: {
      requestId: last?.requestId ?? '',
      functionArn: `${spec.functionArn}:$LATEST`,
      condition: why,
      approximateInvokeCount: attempts,
    },
    ...(last && {
      responseContext: {
        statusCode: 200,
        executedVersion: '$LATEST',
        functionError: last.ok ? null : 'Unhandled',
      },
    }),
    version: '1.0',
    timestamp: now.toISOString(),
    DDBStreamBatchInfo: {
      shardId: first?.shardId,
      startSequenceNumber: first?.record.dynamodb.SequenceNumber,
      endSequenceNumber: end?.record.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(end),
      batchSize: batch.length,
      streamArn: spec.streamArn,
    },
  }
}

/** Polls the stream for one mapping until stopped. `wake` triggers a read immediately, `isBehind` tells its backlog. */
export const startPoller = (spec: MappingSpec, ports: PollerPorts) => {
  const { wait, stop, stopped } = interruptibleSleep()
  const polls = interruptibleSleep()
  const positions: Record<string, string> = { ...ports.load(spec.id) }
  /** For each open shard its unfinished records, and when the last read that found nothing began. */
  const reading = new Map<string, { unfinished: () => number; emptyAt: number }>()
  let saving: NodeJS.Timeout | undefined
  /** By `performance.now()`. */
  let wokenAt = performance.now()

  const save = () => {
    clearTimeout(saving)
    saving = undefined
    ports.save(spec.id, positions)
  }
  const saveSoon = () => {
    saving ??= setTimeout(save, 250)
  }

  const processors = Array.from({ length: spec.parallelization }, () =>
    batchProcessor(spec, {
      invoke: (records) =>
        ports.invoke(
          spec.functionArn,
          JSON.stringify({
            Records: records.map((record) => ({
              ...record,
              awsRegion: ports.region,
              eventSourceARN: spec.streamArn,
            })),
          }),
        ),
      giveUp: async (batch, why, attempts, last) => {
        if (spec.onFailureArn === undefined) return
        const notice = onFailureMessage(spec, batch, why, attempts, last, ports.clock.now())
        await ports.send(spec.onFailureArn, JSON.stringify(notice)).catch(() => {
          ports.complain(`${spec.id} could not report given-up records to its queue`)
        })
      },
      now: ports.clock.now,
      wait,
      stopped,
    }),
  )

  const processorOf = ({ dynamodb }: StreamRecord) => {
    const hash = createHash('sha256').update(JSON.stringify(dynamodb.Keys[ports.partitionKey])).digest()
    return processors[hash.readUInt32BE(0) % processors.length]
  }

  const filters = spec.filters.map(compilePattern)
  const wanted = (record: StreamRecord) => filters.length === 0 || filters.some((matches) => matches(record))

  const readShard = async (shardId: string) => {
    const track = checkpoint((sequence) => {
      positions[shardId] = sequence
      saveSoon()
    })
    const progress = { unfinished: track.size, emptyAt: -Infinity }
    reading.set(shardId, progress)
    let read = positions[shardId]
    let iterator: string | undefined
    while (!stopped()) {
      try {
        const position: Position = read === undefined ? 'TRIM_HORIZON' : { after: read }
        iterator ??= await ports.client.iterator(ports.engineStreamArn, shardId, position)
        const { records, next, begunAt } = await ports.client.read(iterator)
        if (records.length === 0) progress.emptyAt = begunAt
        for (const record of records) {
          const done = track.add(record.dynamodb.SequenceNumber)
          const created = record.dynamodb.ApproximateCreationDateTime
          const bornAt = (created === undefined ? Date.now() : created * 1000) + ports.clock.offsetMs()
          read = record.dynamodb.SequenceNumber
          if (changedNothing(record) || !wanted(record)) done()
          else processorOf(record)?.add({ record, shardId, bornAt, done })
        }
        if (next === undefined) return
        iterator = next
        while (track.size() > maxUnfinished && !stopped()) await wait(busyMs)
        if (ports.isGathering?.()) await polls.wait(gatherMs)
        else await wait(minReadIntervalMs)
        // Woken since: what was written may have come after this read.
        if (records.length === 0 && wokenAt < begunAt)
          await polls.wait(performance.now() - wokenAt < busyForMs ? busyMs : idleMs)
      } catch (fault) {
        if (stopped()) return
        const name = fault instanceof Error ? fault.name : 'unknown'
        if (name === 'TrimmedDataAccessException') read = undefined
        if (name !== 'ExpiredIteratorException') ports.complain(`stream of ${spec.id}: ${name}`)
        iterator = undefined
        await polls.wait(faultMs)
      }
    }
  }

  const run = async () => {
    const started = new Set<string>()
    const finished = new Set<string>()
    while (!stopped()) {
      try {
        const shards = await ports.client.shards(ports.engineStreamArn)
        const known = new Set(shards.map(({ id }) => id))
        for (const { id, parent } of shards) {
          if (started.has(id) || (parent !== undefined && known.has(parent) && !finished.has(parent)))
            continue
          started.add(id)
          void readShard(id).then(() => {
            finished.add(id)
            if (reading.get(id)?.unfinished() === 0) reading.delete(id)
            polls.wake()
          })
        }
      } catch (fault) {
        ports.complain(`stream of ${spec.id}: ${fault instanceof Error ? fault.name : 'unknown'}`)
        await polls.wait(faultMs)
        continue
      }
      const running = started.size
      while (!stopped() && finished.size < running) await polls.wait(idleMs)
    }
  }
  void run()

  return {
    functionArn: spec.functionArn,
    /** Whether records written before `since` (by `performance.now()`) may still be unread or unfinished. */
    isBehind: (since: number): boolean =>
      reading.size === 0 ||
      [...reading.values()].some(({ unfinished, emptyAt }) => unfinished() > 0 || emptyAt < since),
    wake: () => {
      wokenAt = performance.now()
      polls.wake()
    },
    stop: () => {
      stop()
      polls.stop()
      save()
    },
  }
}
export type MappingPoller = ReturnType<typeof startPoller>
