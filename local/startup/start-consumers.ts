import * as z from 'zod/mini'
import type { Log } from '../engines/front/types.ts'
import type { AsyncInvoker } from '../host/invoke-async.ts'
import type { FunctionHost } from '../host/function-host.ts'
import type { LocalClock } from '../run/clock.ts'
import type { DataDir } from '../run/data-dir.ts'
import { startScheduler } from '../schedule/scheduler.ts'
import type { Engines } from './start-engines.ts'
import { startPoller } from '../stream/mapping-poller.ts'
import { streamClient } from '../stream/stream-client.ts'
import type { System } from '../template/read-system.ts'

const positions = z.record(z.string(), z.string())
const nameOf = (arn: string) => arn.split(':').at(-1) ?? arn

/** What invokes the functions on its own: the consumers of the table's stream, and the schedules. */
export const startConsumers = async (
  system: System,
  dataDir: DataDir,
  clock: LocalClock,
  engines: Engines,
  host: FunctionHost,
  later: AsyncInvoker,
  log: Log,
) => {
  let isGathering = false
  const client = streamClient(engines.dynamoDbUrl, system.region)
  const engineStreamArn = await client.findStream(system.table.name)
  const pollers = system.mappings.map((spec) =>
    startPoller(spec, {
      client,
      engineStreamArn,
      region: system.region,
      partitionKey: system.table.partitionKey,
      clock,
      invoke: host.invoke,
      send: async (queueArn, body) => void engines.queues.send(nameOf(queueArn), body),
      load: (id) => dataDir.read(`stream-${id}.json`, positions) ?? {},
      save: (id, places) => dataDir.write(`stream-${id}.json`, places),
      isGathering: () => isGathering,
      complain: (what) => log('stream', { what }),
    }),
  )
  host.onInvoked(() => {
    if (isGathering) return
    for (const poller of pollers) poller.wake()
  })
  const scheduler = startScheduler(system.schedules, {
    clock,
    dataDir,
    invoke: host.invoke,
    submit: (functionArn, event) => later.submit(functionArn, event).done,
  })
  return {
    scheduler,
    pollers,
    /** Collects what is written into larger batches, or again delivers it at once. */
    gather: (isOn: boolean) => {
      isGathering = isOn
    },
    stop: () => {
      scheduler.stop()
      for (const poller of pollers) poller.stop()
      client.close()
    },
  }
}
