import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createBuses } from '../../../local/engines/events/event-bus.ts'
import { createFaults } from '../../../local/engines/front/faults.ts'
import { type Front, startFront } from '../../../local/engines/front/front.ts'
import { operatorPrincipal } from '../../../local/engines/front/operator.ts'
import { createQueues } from '../../../local/engines/queues/queues.ts'
import { createBuckets } from '../../../local/engines/s3/buckets.ts'
import { bucketContract } from '../../support/files/bucket-contract.ts'

const place = { region: 'eu-west-1', accountId: '123456789012' }
const bucket = 'files'
const arn = `arn:aws:s3:::${bucket}`
const folder = mkdtempSync(join(tmpdir(), 'bucket-'))
const secrets = new Map([
  ['OPERATOR', 'operator-secret'],
  ['EXPORTER', 'exporter-secret'],
])
const exporter = {
  name: 'exporter',
  arn: `arn:aws:sts::${place.accountId}:assumed-role/exporter/exporter`,
  accountId: place.accountId,
  policies: [
    {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: ['s3:PutObject'], Resource: `${arn}/exports/*` }],
    },
  ],
}

let now = () => new Date()
let front: Front
let buses: ReturnType<typeof createBuses>
const faults = createFaults()

const start = async () => {
  const queues = createQueues({ queues: [], file: null, clock: now })
  buses = createBuses({ ...place, rules: [], deliver: () => Promise.resolve(), clock: now })
  front = await startFront({
    ...place,
    principals: new Map([
      ['OPERATOR', operatorPrincipal(place.accountId)],
      ['EXPORTER', exporter],
    ]),
    secretOf: (accessKeyId) => secrets.get(accessKeyId),
    dynamoDbUrl: 'http://127.0.0.1:9',
    sesUrl: 'http://127.0.0.1:9',
    configurationSets: [],
    identities: [],
    buses,
    queues,
    buckets: createBuckets({
      buckets: [
        {
          name: bucket,
          arn,
          expirations: [{ prefix: 'exports/', days: 1 }],
          uploadsEndAfterDays: 1,
          reports: true,
        },
      ],
      folder,
      clock: () => now(),
      publish: buses.publish,
    }),
    faults,
    invoke: () => Promise.resolve(),
    isStarting: () => false,
    clock: () => now(),
  })
}

const clientOf = (accessKeyId: string) =>
  new S3Client({
    region: place.region,
    endpoint: front.url,
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey: secrets.get(accessKeyId) ?? '' },
  })

beforeAll(start)
afterAll(async () => {
  await front.stop()
  rmSync(folder, { recursive: true })
})

describe('the local S3', () => {
  bucketContract(() => ({ client: clientOf('OPERATOR'), bucket, prefix: 'contract/' }))

  test('lets a function do only what its policy allows', async () => {
    const client = clientOf('EXPORTER')
    const put = (Key: string) => client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x' }))
    await put('exports/mine')
    await expect(put('imports/other')).rejects.toMatchObject({ name: 'AccessDenied' })
    const get = new GetObjectCommand({ Bucket: bucket, Key: 'exports/mine' })
    await expect(client.send(get)).rejects.toMatchObject({ name: 'AccessDenied' })
    await expect(client.send(new ListObjectsV2Command({ Bucket: bucket }))).rejects.toMatchObject({
      name: 'AccessDenied',
    })
  })

  test('reports created objects on the default bus', async () => {
    await clientOf('OPERATOR').send(new PutObjectCommand({ Bucket: bucket, Key: 'imports/one', Body: 'abc' }))
    expect(buses.recent().at(-1)).toMatchObject({
      bus: 'default',
      event: {
        source: 'aws.s3',
        'detail-type': 'Object Created',
        resources: [arn],
        detail: { bucket: { name: bucket }, object: { key: 'imports/one', size: 3 }, reason: 'PutObject' },
      },
    })
  })

  test('can be made to fail', async () => {
    faults.addFault({ service: 's3', action: 'PutObject', error: 'throttle', count: 1, function: 'exporter' })
    const put = () =>
      clientOf('EXPORTER').send(new PutObjectCommand({ Bucket: bucket, Key: 'exports/x', Body: 'x' }))
    await expect(put()).rejects.toMatchObject({ name: 'SlowDown' })
    await put()
  })

  test('refuses content that arrives damaged', async () => {
    const client = clientOf('OPERATOR')
    const put = new PutObjectCommand({ Bucket: bucket, Key: 'damaged', Body: 'x', ChecksumCRC32: 'AAAAAA==' })
    await expect(client.send(put)).rejects.toMatchObject({ name: 'BadDigest' })
  })

  test('keeps objects over a restart, until their lifecycle ends', async () => {
    const put = (Key: string) =>
      clientOf('OPERATOR').send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'kept' }))
    await put('exports/kept')
    await put('imports/kept')
    await front.stop()
    await start()
    const get = async (Key: string) => {
      const { Body } = await clientOf('OPERATOR').send(new GetObjectCommand({ Bucket: bucket, Key }))
      return Body?.transformToString()
    }
    expect(await get('exports/kept')).toBe('kept')
    const real = now
    now = () => new Date(Date.now() + 25 * 3_600_000)
    try {
      await expect(get('exports/kept')).rejects.toMatchObject({ name: 'NoSuchKey' })
      expect(await get('imports/kept')).toBe('kept')
    } finally {
      now = real
    }
  })
})

const { S3_CONTRACT_BUCKET: real = '' } = process.env

// With credentials and a bucket of one's own: S3_CONTRACT_BUCKET=name npm test -- test/integration/local/bucket.test.ts
if (real)
  describe('S3 itself', () => {
    bucketContract(() => ({
      client: new S3Client({ forcePathStyle: true }),
      bucket: real,
      prefix: `contract-${process.pid}/`,
    }))
  })
