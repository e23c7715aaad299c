import { GetObjectCommand, paginateListObjectsV2, PutObjectCommand } from '@aws-sdk/client-s3'
import * as z from 'zod/mini'
import { canonicalJson } from '../../platform/content/canonical-json.ts'
import type { FileBucket } from '../../platform/files/storing/files-client.ts'
import { type Proof, proof } from './proof.ts'

const sixDigits = (number: number) => String(number).padStart(6, '0')

/** Where the proof of a dealer with a number is in the bucket. */
const proofKey = (dealerId: string, number: number): string => `proofs/${dealerId}/${sixDigits(number)}.json`

const replayPrefix = 'replay/'

/** Where what is needed to erase again after a restore is. */
export const replayKey = (dealerId: string, number: number): string =>
  `${replayPrefix}${dealerId}/${sixDigits(number)}.json`

/** That a request of the form was erased, which is kept beside them, and which no dealer's id begins like. */
const isOfForm = (key: string) => key.startsWith(`${replayPrefix}~`)

const isMissing = (fault: unknown) => fault instanceof Error && fault.name === 'NoSuchKey'

/** Proofs and what is needed to erase again, in a bucket apart from the table. Proofs are locked until a day. */
export const proofStore = ({ client, bucket: Bucket }: FileBucket) => ({
  /** Writes a proof, which nobody can change or delete before `until`. The same again changes nothing. */
  put: async (given: Proof, until: Date): Promise<void> => {
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key: proofKey(given.dealerId, given.number),
        Body: canonicalJson(given),
        ContentType: 'application/json',
        ObjectLockMode: 'COMPLIANCE',
        ObjectLockRetainUntilDate: until,
      }),
    )
  },

  /** Reads a proof; undefined if there is none. */
  get: async (dealerId: string, number: number): Promise<Proof | undefined> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: proofKey(dealerId, number) }))
      return z.parse(proof, JSON.parse((await Body?.transformToString()) ?? ''))
    } catch (fault) {
      if (isMissing(fault)) return undefined
      throw fault
    }
  },

  /** Writes what is needed to erase again after a restore; the bucket deletes it when the last backup is gone. */
  putReplay: async (dealerId: string, number: number, sealed: Uint8Array): Promise<void> => {
    await client.send(new PutObjectCommand({ Bucket, Key: replayKey(dealerId, number), Body: sealed }))
  },

  /** What is needed to erase again, sealed, of every erasure of which there may be a backup; by dealer, then by number. */
  async *replays(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix: replayPrefix }))
      for (const { Key = '' } of Contents) {
        if (isOfForm(Key)) continue
        const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
        if (Body) yield await Body.transformToByteArray()
      }
  },
})
export type ProofStore = ReturnType<typeof proofStore>
