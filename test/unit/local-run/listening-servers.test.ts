import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { decodeJwt, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { clockBody, parseBody } from '../../../local/admin/bodies.ts'
import { createAdminServer } from '../../../local/admin/admin-server.ts'
import { HttpError } from '../../../local/admin/guard.ts'
import { openUserPool } from '../../../local/engines/cognito/user-pool.ts'
import { createIdentityServer } from '../../../local/identity/identity.ts'
import { openRefreshTokens } from '../../../local/identity/refresh-tokens.ts'
import { openTokens, type Tokens } from '../../../local/identity/tokens.ts'
import { openDataDir } from '../../../local/run/data-dir.ts'
import { closeServer, listen } from '../../../local/run/listen.ts'
import { tryLock } from '../../../local/run/lock.ts'
import { parseOptions } from '../../../local/run/options.ts'
import { openSecrets } from '../../../local/run/secrets.ts'
import type { ClientSpec } from '../../../local/template/clients.ts'

const temporary = () => mkdtempSync(join(tmpdir(), 'local-run-'))

describe('options', () => {
  test('have defaults', () => {
    expect(parseOptions([])).toEqual({
      data: '.local',
      fresh: false,
      port: 8787,
      help: false,
      seed: true,
      history: false,
    })
    expect(parseOptions(['--data', 'd', '--fresh', '--port', '0'])).toMatchObject({
      data: 'd',
      fresh: true,
      port: 0,
    })
  })
  test.each([
    ['--port', 'x'],
    ['--port', '70000'],
    ['--port', '-1'],
    ['--data', ''],
    ['--nonsense'],
    ['word'],
  ])('reject %s %s', (...argv) => {
    expect(() => parseOptions(argv)).toThrow()
  })
})

describe('the data folder', () => {
  test('keeps what was written, and emptying it removes nothing else', () => {
    const folder = temporary()
    const dataDir = openDataDir(folder)
    dataDir.write('a.json', { b: 1 })
    expect(openDataDir(folder).read('a.json', z.object({ b: z.number() }))).toEqual({ b: 1 })
    expect(dataDir.read('none.json', z.unknown())).toBeUndefined()
    expect(() => dataDir.read('a.json', z.object({ b: z.string() }))).toThrow('--fresh')
    dataDir.empty()
    expect(dataDir.read('a.json', z.unknown())).toBeUndefined()
    const strange = temporary()
    writeFileSync(join(strange, 'letter.txt'), 'dear')
    expect(() => openDataDir(strange)).toThrow('contains something other')
    expect(readdirSync(strange)).toEqual(['letter.txt'])
  })

  test('keeps its secrets', () => {
    const folder = temporary()
    const first = openSecrets(openDataDir(folder))('x')
    expect(openSecrets(openDataDir(folder))('x')).toBe(first)
    expect(openSecrets(openDataDir(temporary()))('x')).not.toBe(first)
    expect(first.length).toBeGreaterThanOrEqual(32)
  })

  test('is used by one run at a time', async () => {
    const folder = temporary()
    const takes = await Promise.all([1, 2, 3, 4].map(() => tryLock(folder)))
    const held = takes.flatMap((lock) => ('release' in lock ? [lock] : []))
    expect(held).toHaveLength(1)
    expect(takes.filter((lock) => 'heldBy' in lock && lock.heldBy === process.pid)).toHaveLength(3)
    held[0]?.release()
    const again = await tryLock(folder)
    expect(again).toHaveProperty('release')
    if ('release' in again) again.release()
  })

  test('can be taken over from a run that was killed', async () => {
    const folder = temporary()
    const code = `
      const { tryLock } = await import(${JSON.stringify(new URL('../../../local/run/lock.ts', import.meta.url).href)})
      await tryLock(${JSON.stringify(folder)})
      process.kill(process.pid, 'SIGKILL')`
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code]).catch(() => undefined)
    expect(readdirSync(folder)).toContain('lock.json')
    const locks = await Promise.all([tryLock(folder), tryLock(folder)])
    expect(locks.filter((lock) => 'release' in lock)).toHaveLength(1)
    for (const lock of locks) if ('release' in lock) lock.release()
  })
})

describe('the admin endpoint', () => {
  let server: Server
  let port = 0
  beforeAll(async () => {
    server = createAdminServer(
      'secret',
      [
        {
          method: 'GET',
          path: 'things/*',
          what: 'a thing',
          run: ({ params, query }) => ({ params, q: query.get('q') }),
        },
        {
          method: 'POST',
          path: 'things',
          what: 'takes',
          run: ({ body }) => parseBody(z.strictObject({ a: z.number() }), body),
        },
        { method: 'POST', path: 'clock', what: 'moves', run: ({ body }) => parseBody(clockBody, body) },
        {
          method: 'POST',
          path: 'refuses',
          what: 'refuses',
          run: () => Promise.reject(new HttpError(409, 'no')),
        },
      ],
      () => port,
    )
    port = await listen(server, 0)
  })
  afterAll(() => closeServer(server))

  const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
    new Promise<{ status: number; body: unknown }>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }))
      })
      sent.on('error', reject)
      sent.end(body)
    })
  const json = { 'content-type': 'application/json' }

  test('requires its secret', async () => {
    expect(await ask('GET', '/secret/things/a%20b?q=1')).toEqual({
      status: 200,
      body: { params: ['a b'], q: '1' },
    })
    expect((await ask('GET', '/secret')).body).toMatchObject({ actions: [{ path: 'things/*' }, {}, {}, {}] })
    for (const path of ['/', '/wrong/things/a', '/secre/things/a', '//', '/things/a', '/secret/nothing']) {
      expect((await ask('GET', path)).status).toBe(404)
    }
    expect((await ask('POST', '/secret/things/a', json, '{}')).status).toBe(405)
  })

  test('rejects requests from web pages', async () => {
    expect((await ask('GET', '/secret', { host: `evil.example:${port}` })).status).toBe(403)
    expect((await ask('GET', '/secret', { host: '127.0.0.1:1' })).status).toBe(403)
    expect((await ask('GET', '/secret', { origin: 'http://evil.example' })).status).toBe(403)
    expect((await ask('GET', '/secret', { origin: 'null' })).status).toBe(403)
    expect((await ask('GET', '/secret', { origin: `http://localhost:${port}` })).status).toBe(200)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await ask('POST', '/secret/things', form, '{"a":1}')).status).toBe(415)
    expect((await ask('POST', '/secret/things', { 'content-type': 'text/plain' }, '{"a":1}')).status).toBe(
      415,
    )
  })

  test('says what would be valid, in sentences', async () => {
    const told = async (body: object) => (await ask('POST', '/secret/clock', json, JSON.stringify(body))).body
    const either = 'Must have either now or advanceSeconds, and not both.'
    expect(await told({})).toMatchObject({ problems: [{ at: 'now', message: either }] })
    expect(await told({ now: 'x' })).toMatchObject({
      problems: [{ at: 'now', message: 'Must be a time, such as 2026-11-20T09:00:00Z.' }],
    })
    expect(await told({ advanceSeconds: '3600' })).toMatchObject({
      problems: [{ at: 'advanceSeconds', message: 'Must be a number.' }],
    })
  })

  test('names the invalid fields', async () => {
    expect(await ask('POST', '/secret/things', json, '{"a":1}')).toEqual({ status: 200, body: { a: 1 } })
    expect((await ask('POST', '/secret/things', json, 'x')).status).toBe(400)
    expect(await ask('POST', '/secret/things', json, '{"a":"1"}')).toMatchObject({
      status: 422,
      body: { problems: [{ at: 'a', message: 'Must be a number.' }] },
    })
    expect(await ask('POST', '/secret/things', json, '{"a":1,"more":1}')).toMatchObject({
      status: 422,
      body: { problems: [{ at: 'more', message: expect.stringContaining('no such field') }] },
    })
    expect((await ask('POST', '/secret/things', json, `"${'x'.repeat(70_000)}"`)).status).toBe(413)
    expect(await ask('POST', '/secret/refuses', json, '{}')).toEqual({ status: 409, body: { message: 'no' } })
    expect((await ask('GET', '/secret/things/%')).status).toBe(400)
  })
})

describe('the identity provider', () => {
  const machine: ClientSpec = {
    id: 'machine',
    name: 'machine',
    hasSecret: true,
    flows: ['client_credentials'],
    scopes: ['calls/write', 'calls/read'],
    callbackUrls: [],
    logoutUrls: [],
    accessTokenSeconds: 3600,
    refreshTokenSeconds: 43_200,
    rotationGraceSeconds: 10,
  }
  const dealer: ClientSpec = {
    ...machine,
    id: 'dealer',
    hasSecret: false,
    flows: ['code'],
    callbackUrls: ['https://site.example/signed-in'],
    logoutUrls: ['https://site.example/entrar'],
  }
  const site = 'http://localhost:5173'
  let now = new Date('2030-01-01T00:00:00Z')
  const pool = openUserPool(null, () => now)
  const ana = { sub: 'sub-1', username: 'sub-1', groups: ['dealer'] }
  const user = pool.create('ana@gredos.example', ana.sub)
  if (user) pool.change(user, { groups: ana.groups })
  let tokens: Tokens
  let server: Server
  let url = ''
  beforeAll(async () => {
    server = createIdentityServer(
      [machine, dealer],
      () => 'pä:ss',
      () => Promise.resolve(tokens),
      {
        whoIs: async (who) =>
          who === 'dealer:gredos' || who === 'ana@gredos.example'
            ? { audience: 'dealer', person: ana }
            : null,
        refreshTokens: openRefreshTokens({ file: null, pool, now: () => now }),
        localOrigins: (text) => text.replace('https://site.example', site),
        siteOrigin: () => site,
        peopleOf: ({ id }) =>
          id === 'dealer'
            ? [
                {
                  name: 'Ana "A" Ruiz',
                  role: 'Jefa <de taller>',
                  audience: 'dealer',
                  who: 'ana@gredos.example',
                },
              ]
            : [],
      },
    )
    url = `http://127.0.0.1:${await listen(server, 0)}`
    tokens = await openTokens(openDataDir(temporary()), url, () => now)
  })
  afterAll(() => closeServer(server))

  const ask = async (form: Record<string, string>, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/oauth2/token`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(form),
    })
    const body = z.parse(
      z.looseObject({
        access_token: z.optional(z.string()),
        refresh_token: z.optional(z.string()),
        error: z.optional(z.string()),
      }),
      await response.json(),
    )
    return { status: response.status, ...body }
  }
  const good = { grant_type: 'client_credentials', client_id: 'machine', client_secret: 'pä:ss' }

  test('issues a machine token for its scopes, with credentials in the header or in the form', async () => {
    const inForm = await ask(good)
    expect(inForm).toMatchObject({ status: 200, token_type: 'Bearer', expires_in: 3600 })
    expect(decodeJwt(inForm.access_token ?? '')).toMatchObject({
      iss: url,
      client_id: 'machine',
      sub: 'machine',
      token_use: 'access',
      scope: 'calls/write calls/read',
      exp: now.getTime() / 1000 + 3600,
    })
    const basic = Buffer.from(`machine:${encodeURIComponent('pä:ss')}`).toString('base64')
    const byHeader = await ask(
      { grant_type: 'client_credentials', scope: 'calls/read' },
      { authorization: `Basic ${basic}` },
    )
    expect(decodeJwt(byHeader.access_token ?? '')).toMatchObject({ scope: 'calls/read' })
  })

  test('rejects invalid requests as OAuth specifies', async () => {
    expect(await ask({ ...good, client_secret: 'wrong' })).toEqual({ status: 401, error: 'invalid_client' })
    expect(await ask({ ...good, client_id: 'nobody' })).toEqual({ status: 400, error: 'invalid_client' })
    expect(await ask({ ...good, scope: 'directory/write' })).toEqual({ status: 400, error: 'invalid_scope' })
    expect(await ask({ ...good, grant_type: 'password' })).toEqual({
      status: 400,
      error: 'unsupported_grant_type',
    })
    expect(await ask({ ...good, client_id: 'dealer' })).toEqual({ status: 400, error: 'unauthorized_client' })
  })

  const verifier = 'v'.repeat(43)
  const authorize = {
    response_type: 'code',
    client_id: 'dealer',
    redirect_uri: 'http://localhost:5173/signed-in',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 's',
  }
  const signIn = (query: Record<string, string>, who: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/oauth2/authorize?${new URLSearchParams(query)}`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams({ who }),
    })
  const codeOf = async () => {
    const response = await signIn(authorize, 'dealer:gredos')
    const back = new URL(response.headers.get('location') ?? '')
    expect(back.origin + back.pathname).toBe(authorize.redirect_uri)
    expect(back.searchParams.get('state')).toBe('s')
    return back.searchParams.get('code') ?? ''
  }

  test('signs a person in with code and PKCE, and accepts each code once', async () => {
    const { redirect_uri, client_id } = authorize
    const form = { grant_type: 'authorization_code', client_id, redirect_uri, code_verifier: verifier }
    const code = await codeOf()
    const { access_token = '', status } = await ask({ ...form, code })
    expect(status).toBe(200)
    expect(decodeJwt(access_token)).toMatchObject({
      'cognito:groups': ['dealer'],
      client_id: 'dealer',
    })
    const refused = { status: 400, error: 'invalid_grant' }
    expect(await ask({ ...form, code })).toEqual(refused)
    expect(await ask({ ...form, code: await codeOf(), code_verifier: 'w'.repeat(43) })).toEqual(refused)
    expect(await ask({ ...form, code: await codeOf(), redirect_uri: 'http://localhost:5173/' })).toEqual(
      refused,
    )
  })

  describe('refreshes a token', () => {
    const { redirect_uri, client_id } = authorize
    const refused = { status: 400, error: 'invalid_grant' }
    const later = (seconds: number) => (now = new Date(now.getTime() + seconds * 1000))
    const signedIn = async () => {
      const code = await codeOf()
      const form = {
        grant_type: 'authorization_code',
        client_id,
        redirect_uri,
        code_verifier: verifier,
        code,
      }
      return (await ask(form)).refresh_token ?? ''
    }
    const refresh = (refresh_token: string, client = client_id) =>
      ask({ grant_type: 'refresh_token', client_id: client, refresh_token })

    test('with a new refresh token each time; the used one works only a moment longer', async () => {
      const first = await signedIn()
      const { status, access_token = '', refresh_token: second = '' } = await refresh(first)
      expect(status).toBe(200)
      expect(decodeJwt(access_token)).toMatchObject({ sub: 'sub-1', 'cognito:groups': ['dealer'] })
      expect(second).not.toBe(first)
      later(9)
      expect((await refresh(first)).status).toBe(200)
      later(1)
      expect(await refresh(first)).toEqual(refused)
      expect((await refresh(second)).status).toBe(200)
    })

    test('until twelve hours after signing in, however often it was refreshed', async () => {
      let token = await signedIn()
      later(43_199)
      token = (await refresh(token)).refresh_token ?? ''
      later(1)
      expect(await refresh(token)).toEqual(refused)
    })

    test('of its own client only, and not one that it never issued', async () => {
      expect(await refresh('x')).toEqual(refused)
      const other = { grant_type: 'refresh_token', client_id: 'machine', client_secret: 'pä:ss' }
      expect(await ask({ ...other, refresh_token: await signedIn() })).toEqual(refused)
    })

    test('not after it was revoked, with all that go back to the same sign-in', async () => {
      const first = await signedIn()
      const { refresh_token: second = '' } = await refresh(first)
      const body = new URLSearchParams({ client_id, token: first })
      expect((await fetch(`${url}/oauth2/revoke`, { method: 'POST', body })).status).toBe(200)
      expect(await refresh(second)).toEqual(refused)
    })

    test('not of a user who was signed out everywhere, disabled or deleted', async () => {
      const [before, other] = [await signedIn(), await signedIn()]
      const found = pool.find('sub-1')
      if (!found) throw new Error('no user')
      pool.change(found, { signedOutAt: now.toISOString() })
      expect(await refresh(before)).toEqual(refused)
      later(1)
      const after = await signedIn()
      expect((await refresh(after)).status).toBe(200)
      pool.change(found, { enabled: false })
      expect(await refresh(after)).toEqual(refused)
      pool.remove(found)
      expect(await refresh(other)).toEqual(refused)
    })
  })

  test("only redirects to the client's own addresses, and rejects forms of other origins", async () => {
    const bad: Record<string, string>[] = [
      { redirect_uri: 'http://evil.example/' },
      { client_id: 'nobody' },
      { client_id: 'machine' },
      { code_challenge_method: 'plain' },
      { scope: 'directory/write' },
      { redirect_uri: 'https://site.example/signed-in' },
    ]
    for (const change of bad) {
      expect((await signIn({ ...authorize, ...change }, 'staff')).status).toBe(400)
    }
    expect((await signIn(authorize, 'staff', { origin: 'http://evil.example' })).status).toBe(400)
    expect((await signIn(authorize, 'nobody')).headers.get('location')).toBeNull()
    const page = await fetch(`${url}/oauth2/authorize?${new URLSearchParams(authorize)}`)
    expect(await page.text()).toContain('<form method="post">')
  })

  describe('the sign-in page', () => {
    const asked = (query: Record<string, string>) =>
      fetch(`${url}/oauth2/authorize?${new URLSearchParams({ ...authorize, ...query })}`, {
        redirect: 'manual',
      })

    test("offers the people of the client's audience by name, escaped", async () => {
      const page = await (await asked({})).text()
      expect(page).toContain('<html lang="es">')
      expect(page).toContain('value="ana@gredos.example"><b>Ana &quot;A&quot; Ruiz</b>')
      expect(page).toContain('Jefa &lt;de taller&gt;')
    })

    test('is not shown to one of them who is named in the address', async () => {
      const hinted = await asked({ login_hint: 'ana@gredos.example' })
      const back = new URL(hinted.headers.get('location') ?? '')
      expect([hinted.status, back.origin + back.pathname]).toEqual([302, authorize.redirect_uri])
      expect(back.searchParams.get('code')).toMatch(/./)
      // Only those listed: everybody else says who they are on the page.
      expect((await asked({ login_hint: 'dealer:gredos' })).status).toBe(200)
      const elsewhere = { login_hint: 'ana@gredos.example', redirect_uri: 'http://evil.example/' }
      expect((await asked(elsewhere)).status).toBe(400)
    })

    test("leads after signing out to the client's own addresses only", async () => {
      const out = (query: Record<string, string>) =>
        fetch(`${url}/logout?${new URLSearchParams(query)}`, { redirect: 'manual' })
      const uri = 'http://localhost:5173/entrar'
      const good = await out({ client_id: 'dealer', logout_uri: uri })
      expect([good.status, good.headers.get('location')]).toEqual([302, uri])
      for (const bad of [
        { client_id: 'dealer', logout_uri: 'http://evil.example/' },
        { client_id: 'machine', logout_uri: uri },
        { client_id: 'nobody', logout_uri: uri },
        { client_id: 'dealer', logout_uri: '' },
      ])
        expect((await out(bad)).status).toBe(400)
    })
  })

  test.each(['token', 'revoke'])(
    'lets pages of the site alone read what /oauth2/%s answers',
    async (name) => {
      const from = async (origin: string, method: string) => {
        const { headers } = await fetch(`${url}/oauth2/${name}`, { method, headers: { origin } })
        return [headers.get('access-control-allow-origin'), headers.get('access-control-allow-methods')]
      }
      expect(await from(site, 'POST')).toEqual([site, null])
      expect(await from(site, 'OPTIONS')).toEqual([site, 'POST'])
      expect(await from('http://evil.example', 'POST')).toEqual([null, null])
      expect(await from('http://evil.example', 'OPTIONS')).toEqual([null, null])
    },
  )

  test('publishes the keys that verify its tokens, and can issue an expired token', async () => {
    const text = await (await fetch(`${url}/.well-known/openid-configuration`)).json()
    expect(text).toMatchObject({ issuer: url, jwks_uri: `${url}/.well-known/jwks.json` })
    const person = { sub: 's', username: 'a', groups: ['dealer'] }
    const token = await tokens.issue({ client: dealer, scopes: ['calls/read'], person })
    const { payload } = await jwtVerify(token, tokens.keys, { currentDate: now })
    expect(payload).toMatchObject({ 'cognito:groups': ['dealer'], username: 'a' })
    const again = decodeJwt(await tokens.issue({ client: dealer, scopes: [], person }))
    expect(again.sub).toBe(payload.sub)
    const late = await tokens.issue({ client: dealer, scopes: [], person, expiresIn: -5 })
    await expect(jwtVerify(late, tokens.keys, { currentDate: now })).rejects.toThrow('exp')
  })
})
