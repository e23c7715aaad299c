import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBuses } from '../../local/engines/events/event-bus.ts'
import { createFaults } from '../../local/engines/front/faults.ts'
import { startFront } from '../../local/engines/front/front.ts'
import { operatorPrincipal } from '../../local/engines/front/operator.ts'
import { createQueues } from '../../local/engines/queues/queues.ts'
import { createBuckets } from '../../local/engines/s3/buckets.ts'

const name = 'bench-files'
const place = { region: 'eu-west-1', accountId: '123456789012' }
const clock = () => new Date()
const nobody = 'http://127.0.0.1:9'

/** The local run's bucket, alone, for whoever signs with `accessKeyId`; it ends with its content. */
export const startBucket = async (accessKeyId: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-bucket-'))
  const queues = createQueues({ queues: [], file: null, clock })
  const buses = createBuses({ ...place, rules: [], deliver: () => Promise.resolve(), clock })
  const bucket = {
    name,
    arn: `arn:aws:s3:::${name}`,
    expirations: [],
    uploadsEndAfterDays: 1,
    cors: [],
    reports: false,
  }
  const buckets = createBuckets({ buckets: [bucket], folder, clock, publish: buses.publish })
  const front = await startFront({
    ...place,
    principals: new Map([[accessKeyId, operatorPrincipal(place.accountId)]]),
    secretOf: () => undefined,
    dynamoDbUrl: nobody,
    sesUrl: nobody,
    configurationSets: [],
    identities: [],
    buses,
    queues,
    buckets,
    faults: createFaults(),
    invoke: () => Promise.resolve(),
    isStarting: () => false,
    clock,
  })
  return {
    name,
    url: front.url,
    /** The size of an object in bytes; 0 if there is none. */
    bytesOf: async (key: string) => (await buckets.find(name, key))?.bytes ?? 0,
    stop: async () => {
      await front.stop()
      buses.close()
      queues.close()
      rmSync(folder, { recursive: true })
    },
  }
}
