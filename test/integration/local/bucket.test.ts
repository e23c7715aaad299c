import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createBuses } from '../../../local/engines/events/event-bus.ts'
import { createFaults } from '../../../local/engines/front/faults.ts'
import { type Front, startFront } from '../../../local/engines/front/front.ts'
import { operatorPrincipal } from '../../../local/engines/front/operator.ts'
import { createQueues } from '../../../local/engines/queues/queues.ts'
import { createBuckets } from '../../../local/engines/s3/buckets.ts'
import { publishSite } from '../../../tools/site/publish-site.ts'
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
          cors: [{ methods: ['PUT'], origins: ['*'] }],
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

describe('publishing the site', () => {
  const built = mkdtempSync(join(tmpdir(), 'built-'))
  afterAll(() => rmSync(built, { recursive: true }))
  const signIn = { issuer: 'i', authorize: 'a', token: 't', revoke: 'r', logout: 'l' }
  const config = {
    signIn: { ...signIn, clients: { dealer: 'd', staff: 's', specialist: 'p' } },
  }
  const put: string[] = []
  const publish = (script: string, day: number) => {
    rmSync(built, { recursive: true })
    mkdirSync(join(built, 'assets'), { recursive: true })
    writeFileSync(join(built, 'assets', script), 'export {}')
    writeFileSync(join(built, 'favicon.svg'), '<svg/>')
    writeFileSync(join(built, 'index.html'), `<script src="/assets/${script}"></script>`)
    const client = clientOf('OPERATOR')
    client.middlewareStack.add((next) => (args) => {
      if ('Body' in args.input && 'Key' in args.input) put.push(String(args.input.Key))
      return next(args)
    })
    return publishSite({ client, bucket, folder: built, config, now: new Date(Date.UTC(2030, 0, day)) })
  }
  const object = (Key: string) => clientOf('OPERATOR').send(new GetObjectCommand({ Bucket: bucket, Key }))

  test('uploads what the page needs before the page, each file with its type and how long to keep it', async () => {
    expect(await publish('main-1.js', 1)).toEqual({ uploaded: 3, deleted: 0 })
    expect(put).toEqual(['assets/main-1.js', 'favicon.svg', 'config.json', 'releases.json', 'index.html'])
    const script = await object('assets/main-1.js')
    expect([script.ContentType, script.CacheControl]).toEqual([
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ])
    for (const key of ['index.html', 'config.json', 'favicon.svg'])
      expect((await object(key)).CacheControl).toBe('no-cache')
    expect(JSON.parse((await (await object('config.json')).Body?.transformToString()) ?? '')).toEqual(config)
  })

  test('keeps the assets of the release before for 30 days', async () => {
    expect(await publish('main-2.js', 20)).toEqual({ uploaded: 3, deleted: 0 })
    expect(await publish('main-3.js', 49)).toEqual({ uploaded: 3, deleted: 0 })
    await object('assets/main-1.js')
    expect(await publish('main-3.js', 50)).toEqual({ uploaded: 3, deleted: 1 })
    await expect(object('assets/main-1.js')).rejects.toBeInstanceOf(NoSuchKey)
    await object('assets/main-2.js')
    expect(await (await object('index.html')).Body?.transformToString()).toContain('main-3.js')
  })

  test('uploads nothing without a page', async () => {
    rmSync(join(built, 'index.html'))
    const client = clientOf('OPERATOR')
    await expect(publishSite({ client, bucket, folder: built, config, now: now() })).rejects.toThrow(
      'index.html',
    )
  })
})
