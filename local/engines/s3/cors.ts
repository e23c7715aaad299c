import type { FrontRequest } from '../front/aws-call.ts'
import type { EngineResponse } from '../front/types.ts'
import type { Buckets } from './buckets.ts'
import { s3Errors } from './s3-errors.ts'

const headerOf = ({ headers }: FrontRequest, name: string): string | undefined => [headers[name]].flat()[0]

const allowing = (buckets: Buckets, { path }: FrontRequest, method: string, origin: string) => {
  const [, bucket = ''] = (path.split('?', 1)[0] ?? '').split('/').map(decodeURIComponent)
  return buckets
    .bucketOf(bucket)
    .cors.find(
      ({ methods, origins }) =>
        methods.includes(method) && origins.some((each) => each === '*' || each === origin),
    )
}

/** The headers by which a page of another origin may see a response, as the bucket's rules say. */
export const corsHeaders = (buckets: Buckets, request: FrontRequest): Record<string, string> => {
  const origin = headerOf(request, 'origin')
  if (origin === undefined) return {}
  const rule = allowing(buckets, request, request.method, origin)
  return rule ? { 'access-control-allow-origin': rule.origins.includes('*') ? '*' : origin } : {}
}

/** The response to a browser that asks before a request (`OPTIONS`); undefined for any other request. */
export const preflight = (buckets: Buckets, request: FrontRequest): EngineResponse | undefined => {
  const [origin, method] = [headerOf(request, 'origin'), headerOf(request, 'access-control-request-method')]
  if (request.method !== 'OPTIONS' || origin === undefined || method === undefined) return undefined
  if (!allowing(buckets, request, method, origin)) throw s3Errors.corsForbidden()
  const asked = headerOf(request, 'access-control-request-headers')
  return {
    status: 200,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': method,
      ...(asked !== undefined && { 'access-control-allow-headers': asked }),
    },
    body: '',
  }
}
