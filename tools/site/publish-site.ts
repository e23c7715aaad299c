import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import type { SiteConfig } from '../../console/config.ts'
import { addRelease, releasesKey, type Releases, releasesSchema, unusedAssets } from './releases.ts'
import { siteFileHeaders } from './site-file.ts'

type Publishing = {
  client: S3Client
  bucket: string
  /** The folder with the built site. */
  folder: string
  config: SiteConfig
  now: Date
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()

const readReleases = async (client: S3Client, Bucket: string): Promise<Releases> => {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: releasesKey }))
    return releasesSchema.parse(JSON.parse((await Body?.transformToString()) ?? ''))
  } catch (fault) {
    if (fault instanceof NoSuchKey) return []
    throw fault
  }
}

/**
 * Uploads a built site: what `index.html` needs first, itself last, so that at every moment the page that is served
 * finds its files. Assets of earlier releases are deleted 30 days after their last release was replaced. Returns how
 * many files were uploaded and deleted. It may be repeated after a fault.
 */
export const publishSite = async ({ client, bucket: Bucket, folder, config, now }: Publishing) => {
  const put = (Key: string, Body: Buffer | string) => {
    const { contentType, cacheControl, contentDisposition } = siteFileHeaders(Key)
    const headers = {
      ContentType: contentType,
      CacheControl: cacheControl,
      ContentDisposition: contentDisposition,
    }
    return client.send(new PutObjectCommand({ Bucket, Key, Body, ...headers }))
  }
  const putFile = (path: string) => put(path, readFileSync(join(folder, path)))
  const files = filesBelow(folder)
  if (!files.includes('index.html')) throw new Error(`There is no index.html in ${folder}`)
  const assets = files.filter((path) => path.startsWith('assets/'))
  const others = files.filter((path) => !path.startsWith('assets/') && path !== 'index.html')

  const before = await readReleases(client, Bucket)
  const releases = addRelease(before, assets, now)
  for (const path of [...assets, ...others]) await putFile(path)
  await put('config.json', JSON.stringify(config))
  // Before the page: an upload that ends here has lost no trace of what it put, and no asset in use looks unused.
  await put(releasesKey, JSON.stringify(releases))
  await putFile('index.html')
  const unused = unusedAssets(before, releases)
  for (const Key of unused) await client.send(new DeleteObjectCommand({ Bucket, Key }))
  return { uploaded: files.length, deleted: unused.length }
}
