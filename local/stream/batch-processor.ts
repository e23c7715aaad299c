import type { MappingSpec } from '../template/streams.ts'
import { deliverBatch, type DeliveryPorts, type Pending } from './deliver-batch.ts'

/**
 * One of a mapping's concurrent batches: processes its records in order, one batch at a time. All records of a
 * partition go to the same processor.
 */
export const batchProcessor = (spec: MappingSpec, ports: DeliveryPorts) => {
  const queue: Pending[] = []
  let running = false

  const run = async () => {
    while (queue.length > 0 && !ports.stopped()) {
      if (spec.windowMs > 0 && queue.length < spec.batchSize) await ports.wait(spec.windowMs)
      await deliverBatch(spec, ports, queue.splice(0, spec.batchSize))
    }
    running = false
  }

  return {
    add: (pending: Pending) => {
      queue.push(pending)
      if (running) return
      running = true
      // In the next turn of the event loop, so that records read together are delivered together.
      setImmediate(() => void run())
    },
  }
}
