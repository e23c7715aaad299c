import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { SiteConfig } from '../../console/config.ts'
import { siteFileHeaders } from '../../tools/site/site-file.ts'
import { splitTarget } from '../gateway/http-event.ts'
import type { HttpResponse } from '../gateway/http-response.ts'
import type { BehaviourSpec, SiteSpec } from '../template/site/site.ts'
import { behaviourTable } from './behaviours.ts'
import { pathRewriting } from './path-rewriting.ts'

type SitePorts = {
  spec: SiteSpec
  /** The folder with the site's files. */
  folder: string
  /** What `/config.json` says; asked at each request. */
  config: () => SiteConfig
  /** Replaces the templates' origins by this run's own. */
  localOrigins: (text: string) => string
}

const plain = (status: number, text: string): HttpResponse => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  cookies: [],
  body: Buffer.from(text),
})

const isMissing = (fault: unknown) =>
  fault instanceof Error && 'code' in fault && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(fault.code))

/** A file below the folder, or null. A path that leads out of the folder is one that is not there. */
const readBelow = (folder: string, path: string): Buffer | null => {
  const below = normalize(path)
  if (below.includes('\0') || below.split('/').includes('..')) return null
  try {
    return readFileSync(join(folder, below))
  } catch (fault) {
    if (isMissing(fault)) return null
    throw fault
  }
}

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

const compressed = (response: HttpResponse, accepts: string): HttpResponse =>
  /\bgzip\b/.test(accepts) && /^(text|application|image\/svg)/.test(response.headers['content-type'] ?? '')
    ? {
        ...response,
        headers: { ...response.headers, 'content-encoding': 'gzip', vary: 'accept-encoding' },
        body: gzipSync(response.body),
      }
    : response

/**
 * The distribution in front of the API: responds to a request that its behaviours take to the site's files, and with
 * null to one that goes to the API.
 */
export const siteServer = ({ spec, folder, config, localOrigins }: SitePorts) => {
  const behaviourOf = behaviourTable(spec.behaviours)
  const rewriters = new Map(
    spec.behaviours.flatMap(({ rewriting }) =>
      rewriting === null ? [] : [[rewriting, pathRewriting(rewriting)] as const],
    ),
  )

  const fileOf = (path: string): Buffer | null =>
    path === 'config.json' ? Buffer.from(JSON.stringify(config())) : readBelow(folder, path)

  const respond = (path: string, { headers }: IncomingMessage, compress: boolean): HttpResponse => {
    const content = fileOf(path)
    if (!content)
      return plain(404, path === 'index.html' ? 'The console has not been built.' : 'There is no such file.')
    const { contentType, cacheControl, contentDisposition } = siteFileHeaders(path)
    const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 32)}"`
    const kept = { 'cache-control': cacheControl, etag }
    if (headers['if-none-match'] === etag)
      return { status: 304, headers: kept, cookies: [], body: Buffer.alloc(0) }
    const full = {
      status: 200,
      headers: {
        ...kept,
        'content-type': contentType,
        ...(contentDisposition !== undefined && { 'content-disposition': contentDisposition }),
      },
      cookies: [],
      body: content,
    }
    return compress ? compressed(full, String(headers['accept-encoding'] ?? '')) : full
  }

  const withPolicy = (response: HttpResponse, policy: BehaviourSpec['headers']): HttpResponse => ({
    ...response,
    headers: {
      ...response.headers,
      ...Object.fromEntries(Object.entries(policy).map(([name, value]) => [name, localOrigins(value)])),
    },
  })

  return (request: IncomingMessage): HttpResponse | null => {
    const { path } = splitTarget(request.url ?? '/')
    const behaviour = behaviourOf(path)
    if (!behaviour || behaviour.origin === 'api') return null
    if (!behaviour.methods.includes(request.method ?? 'GET'))
      return plain(403, 'The site takes GET and HEAD only.')
    const rewrite = rewriters.get(behaviour.rewriting ?? '')
    const file = decoded((rewrite ? rewrite(path) : path).slice(1))
    const response =
      file === null ? plain(400, 'This is not a path.') : respond(file, request, behaviour.compress)
    return withPolicy(response, behaviour.headers)
  }
}
export type SiteServer = ReturnType<typeof siteServer>
