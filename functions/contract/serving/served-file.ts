import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { isNoneMatch } from '../../platform/http/etag.ts'
import { memoize } from '../../platform/runtime/memoize.ts'

/** A file as it is served: ready bytes, compressed and not, and its version. */
type ServedFile = {
  contentType: string
  /** Changes with the content; part of its `ETag`. */
  version: string
  plain: Buffer
  gzipped: () => Buffer
}

/** A file from its content. */
export const servedFile = (content: string, contentType: string): ServedFile => ({
  contentType,
  version: createHash('sha256').update(content).digest('base64url').slice(0, 16),
  plain: Buffer.from(content),
  gzipped: memoize(() => gzipSync(content)),
})

const acceptsGzip = (accepted: string | undefined) =>
  accepted?.split(',').some((coding) => /^\s*(gzip|\*)\s*(;(?!\s*q=0(\.0*)?\s*$).*)?$/i.test(coding)) ?? false

/**
 * The response to a request for a file: 304 when the client has this version (`If-None-Match`), otherwise 200,
 * compressed if the client accepts that. `header` reads the request's headers by their lower-case names.
 */
export const respondWithFile = (
  { contentType, version, plain, gzipped }: ServedFile,
  header: (name: string) => string | undefined,
) => {
  const etag = `"${version}"`
  const common = {
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
    etag: `W/${etag}`,
  }
  if (isNoneMatch(header('if-none-match'), etag)) return { status: 304 as const, body: null, headers: common }
  if (!acceptsGzip(header('accept-encoding')))
    return { status: 200 as const, body: null, headers: common, raw: { contentType, body: plain } }
  return {
    status: 200 as const,
    body: null,
    headers: { ...common, 'content-encoding': 'gzip' },
    raw: { contentType, body: gzipped() },
  }
}
