import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createGateway } from '../../../local/gateway/gateway.ts'
import { closeServer, listen } from '../../../local/run/listen.ts'
import { behaviourTable } from '../../../local/site/behaviours.ts'
import { siteServer } from '../../../local/site/site-server.ts'
import type { BehaviourSpec } from '../../../local/template/site/site.ts'

const api: BehaviourSpec = {
  pattern: '/v1/*',
  origin: 'api',
  methods: ['GET', 'POST'],
  compress: false,
  headers: {},
  rewriting: null,
}
const files: BehaviourSpec = {
  ...api,
  pattern: null,
  origin: 'files',
  methods: ['GET', 'HEAD'],
  compress: true,
  headers: { 'content-security-policy': "connect-src 'self' https://sign-in.example" },
  rewriting:
    "function handler(event) { var r = event.request; if (r.uri.indexOf('/assets/') && r.uri !== '/config.json') r.uri = '/index.html'; return r }",
}

test('a request has the behaviour of the first pattern that matches its whole path', () => {
  const other = { ...api, pattern: '/a.?/*' }
  const find = behaviourTable([api, other, files])
  const patternOf = (path: string) => find(path)?.pattern
  expect(patternOf('/v1/me')).toBe('/v1/*')
  expect(patternOf('/v1/')).toBe('/v1/*')
  expect(patternOf('/a.b/')).toBe('/a.?/*')
  for (const path of ['/', '/v1', '/x/v1/me', '/V1/me', '/axb/c']) expect(patternOf(path)).toBe(null)
})

describe('the site in front of the API', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'))
  let server: Server
  let port = 0
  beforeAll(async () => {
    mkdirSync(join(folder, 'site', 'assets'), { recursive: true })
    writeFileSync(join(folder, 'site', 'index.html'), '<!doctype html><title>Página</title>')
    writeFileSync(join(folder, 'site', 'assets', 'main-1.js'), 'export {}')
    writeFileSync(join(folder, 'site', 'assets', 'odd.bin'), 'x')
    writeFileSync(join(folder, 'site', 'assets', 'check.py'), '#!')
    writeFileSync(join(folder, 'secret.txt'), 'secret')
    const signIn = { issuer: 'i', authorize: 'a', token: 't', revoke: 'r', logout: 'l' }
    server = createGateway({
      api: { apiId: 'a', routes: [{ key: '$default', functionArn: 'f', authorizer: null }] },
      accountId: '0',
      issuer: { issuer: '', keys: () => Promise.reject(new Error('no keys')) },
      invoke: async () => ({ ok: true, requestId: 'r', result: '{"statusCode":200,"body":"from the API"}' }),
      now: () => new Date(),
      site: siteServer({
        spec: { url: '', signInUrl: '', behaviours: [api, files] },
        folder: join(folder, 'site'),
        config: () => ({
          signIn: { ...signIn, clients: { dealer: 'd', staff: 's', specialist: 'p' } },
        }),
        localOrigins: (text) => text.replace('https://sign-in.example', 'http://127.0.0.1:9'),
      }),
    })
    port = await listen(server, 0)
  })
  afterAll(async () => {
    await closeServer(server)
    rmSync(folder, { recursive: true })
  })

  /** Sends the path as it is, which `fetch` would tidy up. */
  const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
      (resolve, reject) => {
        request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks),
            }),
          )
        })
          .on('error', reject)
          .end()
      },
    )

  test('serves every page path with the same document, which is asked for again each time', async () => {
    for (const path of ['/', '/entrar', '/d/gredos.es/problemas?status=open']) {
      const { status, headers, body } = await ask(path)
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-cache',
      ])
      expect(body.toString()).toContain('Página')
      expect(headers).not.toHaveProperty('apigw-requestid')
    }
  })

  test('sends the headers of the policy with this run’s own origins, with a missing file too', async () => {
    for (const path of ['/', '/assets/none.js'])
      expect((await ask(path)).headers['content-security-policy']).toBe(
        "connect-src 'self' http://127.0.0.1:9",
      )
    expect((await ask('/assets/none.js')).status).toBe(404)
    expect((await ask('/assets/none.js')).headers).not.toHaveProperty('cache-control')
  })

  test('keeps assets for a year, compressed where the browser can read it, and knows what it has', async () => {
    const { headers, body } = await ask('/assets/main-1.js', 'GET', { 'accept-encoding': 'br, gzip' })
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
    })
    expect(gunzipSync(body).toString()).toBe('export {}')
    const again = await ask('/assets/main-1.js', 'GET', { 'if-none-match': String(headers['etag']) })
    expect([again.status, again.body.length]).toEqual([304, 0])
    const head = await ask('/assets/main-1.js', 'HEAD')
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '9', 0])
  })

  test('has a program saved instead of shown', async () => {
    expect((await ask('/assets/check.py')).headers).toMatchObject({
      'content-type': 'text/x-python; charset=utf-8',
      'content-disposition': 'attachment; filename="check.py"',
    })
  })

  test('makes config.json', async () => {
    const { headers, body } = await ask('/config.json')
    expect(headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': 'application/json; charset=utf-8',
    })
    expect(JSON.parse(body.toString())).toMatchObject({ signIn: { clients: { staff: 's' } } })
  })

  test('leaves its folder for nobody, and survives what it cannot serve', async () => {
    for (const path of [
      '/assets/../../secret.txt',
      '/assets/%2e%2e/%2e%2e/secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/assets/x%00.js',
      '/assets/',
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 404])
    expect((await ask('/assets/%')).status).toBe(400)
    expect((await ask('/assets/odd.bin')).status).toBe(500)
    expect((await ask('/entrar', 'POST')).status).toBe(403)
  })

  test('leaves everything below /v1 to the API', async () => {
    const { headers, body } = await ask('/v1/me', 'POST')
    expect(body.toString()).toBe('from the API')
    expect(headers).toHaveProperty('apigw-requestid')
    expect(headers).not.toHaveProperty('content-security-policy')
  })
})
