import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { FrontRequest } from '../front/aws-call.ts'
import { s3Errors } from './s3-errors.ts'

/** How S3 writes text in a canonical request: everything but letters, digits and `-._~` as `%XX`. */
const encode = (text: string) =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const separate = (path: string) => {
  const mark = path.indexOf('?')
  return mark === -1
    ? { place: path, query: '' }
    : { place: path.slice(0, mark), query: path.slice(mark + 1) }
}

/** The access key id and the service that a presigned URL names; undefined if it is none. */
export const presignedBy = (path: string): { accessKeyId: string; service: string } | undefined => {
  const credential = new URLSearchParams(separate(path).query).get('X-Amz-Credential')
  const [accessKeyId = '', , , service = ''] = credential?.split('/') ?? []
  return credential === null ? undefined : { accessKeyId, service }
}

const canonicalQuery = (query: URLSearchParams) =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')

const valueOf = (headers: FrontRequest['headers'], name: string) =>
  [headers[name] ?? ''].flat().join(',').trim().replaceAll(/ +/g, ' ')

/** The instant of `20261120T100240Z`, in milliseconds since 1970. */
const instantOf = (stamp: string) =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))

/** A week: the longest that AWS lets a presigned URL be valid. */
const longestSeconds = 604_800

/**
 * Checks a presigned URL as S3 does (Signature Version 4 in the query): signed with this secret, for this method, path,
 * query and signed headers (a signed `content-length` included), and not expired. Throws S3's error.
 */
export const verifyPresigned = (
  { method, path, headers }: FrontRequest,
  secretAccessKey: string,
  now: Date,
): void => {
  const { place, query: text } = separate(path)
  const query = new URLSearchParams(text)
  const given = (name: string) => {
    const value = query.get(`X-Amz-${name}`)
    if (value === null) throw s3Errors.wrongQuery(`The query lacks X-Amz-${name}`)
    return value
  }
  if (given('Algorithm') !== 'AWS4-HMAC-SHA256') throw s3Errors.wrongQuery('X-Amz-Algorithm is not supported')
  const [stamp, seconds, signedHeaders] = [given('Date'), Number(given('Expires')), given('SignedHeaders')]
  const [, ...scope] = given('Credential').split('/')
  const [date = '', region = '', service = '', terminator = ''] = scope
  const signedAt = instantOf(stamp)
  if (!(seconds >= 1 && seconds <= longestSeconds) || Number.isNaN(signedAt) || !stamp.startsWith(date))
    throw s3Errors.wrongQuery('X-Amz-Date and X-Amz-Expires must be a time and at most a week')
  const names = signedHeaders.split(';')
  if (!names.includes('host')) throw s3Errors.wrongQuery('The host must be signed')
  const request = [
    method,
    place,
    canonicalQuery(query),
    ...names.map((name) => `${name}:${valueOf(headers, name)}`),
    '',
    signedHeaders,
    query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  ].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope.join('/'), sha256(request)].join('\n')
  const key = [date, region, service, terminator].reduce(hmac, Buffer.from(`AWS4${secretAccessKey}`))
  const expected = hmac(key, toSign)
  const signature = Buffer.from(given('Signature'), 'hex')
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected))
    throw s3Errors.wrongSignature()
  if (now.getTime() > signedAt + seconds * 1000) throw s3Errors.expired()
}
