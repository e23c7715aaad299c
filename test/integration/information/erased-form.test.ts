import { S3Client } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { erasedListStore } from '../../../functions/information/handling/erased-list-store.ts'
import { proofStore } from '../../../functions/privacy/proofs/proof-store.ts'
import { objectServer } from '../../support/files/object-server.ts'

test('what is kept of erased requests of the form is no erasure of a dealer’s customer, nor the other way round', async () => {
  const server = await objectServer()
  const client = new S3Client({
    ...{ forcePathStyle: true, region: 'eu-west-1' },
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  const [proofs, erased] = [
    proofStore({ client, bucket: 'proofs' }),
    erasedListStore({ client, bucket: 'proofs' }),
  ]
  await proofs.putReplay('gredos', 1, new TextEncoder().encode('sealed'))
  const one = { requestId: '20261120-1', at: '2026-11-20T10:00:00.000Z', by: 'staff:sam' }
  await erased.put(one)
  const replays = await Array.fromAsync(proofs.replays())
  expect(replays.map((bytes) => new TextDecoder().decode(bytes))).toEqual(['sealed'])
  expect(await Array.fromAsync(erased.all())).toEqual([one])
  server.stop()
})
