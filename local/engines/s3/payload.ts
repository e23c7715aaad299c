import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { crc32 } from 'node:zlib'
import { md5 } from './buckets.ts'
import { s3Errors } from './s3-errors.ts'

const headerOf = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** The content of a body in `aws-chunked` encoding, and the trailers after it. */
const unchunk = (body: Buffer): { content: Buffer; trailers: ReadonlyMap<string, string> } => {
  const pieces: Buffer[] = []
  let at = 0
  for (;;) {
    const end = body.indexOf('\r\n', at)
    const size = end === -1 ? Number.NaN : Number.parseInt(body.toString('latin1', at, end), 16)
    if (Number.isNaN(size)) throw s3Errors.incomplete()
    at = end + 2
    if (size === 0) break
    if (at + size + 2 > body.length) throw s3Errors.incomplete()
    pieces.push(body.subarray(at, at + size))
    at += size + 2
  }
  const lines = body.toString('latin1', at).split('\r\n')
  const trailers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':')
    return colon === -1 ? [] : [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]]
  })
  return { content: Buffer.concat(pieces), trailers: new Map(trailers) }
}

const crc32Of = (content: Buffer) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32(content))
  return bytes.toString('base64')
}

/**
 * The content of a request, decoded if it was sent in chunks. Throws S3's error if it does not have the length or the
 * checksum (CRC-32, MD5, SHA-256) that the request gives.
 */
export const contentOf = (headers: IncomingHttpHeaders, body: Buffer): Buffer => {
  const sha256 = headerOf(headers, 'x-amz-content-sha256') ?? ''
  const { content, trailers } = sha256.startsWith('STREAMING-')
    ? unchunk(body)
    : { content: body, trailers: new Map<string, string>() }
  const length = headerOf(headers, 'x-amz-decoded-content-length')
  if (length !== undefined && Number(length) !== content.length) throw s3Errors.incomplete()
  const given = {
    crc32: headerOf(headers, 'x-amz-checksum-crc32') ?? trailers.get('x-amz-checksum-crc32'),
    md5: headerOf(headers, 'content-md5'),
    sha256: headerOf(headers, 'x-amz-checksum-sha256') ?? trailers.get('x-amz-checksum-sha256'),
  }
  if (given.crc32 !== undefined && given.crc32 !== crc32Of(content)) throw s3Errors.badDigest()
  if (given.md5 !== undefined && given.md5 !== Buffer.from(md5(content), 'hex').toString('base64'))
    throw s3Errors.badDigest()
  if (given.sha256 !== undefined && given.sha256 !== createHash('sha256').update(content).digest('base64'))
    throw s3Errors.badDigest()
  if (/^[0-9a-f]{64}$/.test(sha256) && sha256 !== createHash('sha256').update(body).digest('hex'))
    throw s3Errors.badDigest()
  return content
}
