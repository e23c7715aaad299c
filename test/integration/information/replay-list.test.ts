import { S3Client } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { replayListStore } from '../../../functions/information/handling/replay-list-store.ts'
import { proofStore } from '../../../functions/privacy/proofs/proof-store.ts'
import { objectServer } from '../../support/files/object-server.ts'

test('what is kept of erased and withdrawn requests of the form is no erasure of a dealer’s customer, nor the other way round', async () => {
  const server = await objectServer()
  const client = new S3Client({
    ...{ forcePathStyle: true, region: 'eu-west-1' },
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  const [proofs, toReplay] = [
    proofStore({ client, bucket: 'proofs' }),
    replayListStore({ client, bucket: 'proofs' }),
  ]
  await proofs.putReplay('gredos', 1, new TextEncoder().encode('sealed'))
  const one = { requestId: '20261120-1', at: '2026-11-20T10:00:00.000Z', by: 'staff:sam' }
  const withdrawn = { ...one, what: 'withdrawn' } as const
  for (const each of [one, withdrawn]) await toReplay.put(each)
  const replays = await Array.fromAsync(proofs.replays())
  expect(replays.map((bytes) => new TextDecoder().decode(bytes))).toEqual(['sealed'])
  expect(await Array.fromAsync(toReplay.all())).toEqual([one, withdrawn])
  server.stop()
})
