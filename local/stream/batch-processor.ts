import type { MappingSpec } from '../template/streams.ts'
import { deliverBatch, type DeliveryPorts, type Pending } from './deliver-batch.ts'

/**
 * One of a mapping's concurrent batches: takes its records in order, a batch at a time. The records of a partition
 * are always in the same lane.
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
      // In the next turn, so that records read together are delivered together.
      setImmediate(() => void run())
    },
  }
}
