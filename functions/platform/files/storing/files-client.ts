import { S3Client } from '@aws-sdk/client-s3'

/** A function's client for the bucket. Its addresses have the bucket in the path, on AWS as in the local run. */
export const filesClient = (): S3Client => new S3Client({ forcePathStyle: true })

/** The bucket that a function uses: a client and the bucket's name. */
export type FileBucket = { client: S3Client; bucket: string }
