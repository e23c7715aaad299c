import { describe, expect, it } from 'vitest'
import { createClient } from '../../../client/client.ts'
import { TokenError } from '../../../client/errors.ts'
import { machineTokens } from '../../../client/machine-tokens.ts'
import { fakeRuntime, json } from '../../support/calls/fake-directory.ts'

const tokenUrl = 'https://login.example/oauth2/token'
const auth = { tokenUrl, clientId: 'the client', clientSecret: 'a:b+c/ñ' }

/** A token endpoint that numbers its tokens; each is valid for `life` seconds. */
const endpoint = (life = 3600) => {
  let issued = 0
  return () => json(200, { access_token: `t${(issued += 1)}`, expires_in: life, token_type: 'Bearer' })
}

describe("a machine's tokens", () => {
  it('are requested once for all concurrent callers', async () => {
    const runtime = fakeRuntime(endpoint())
    const tokens = machineTokens(auth, runtime)
    expect(await Promise.all([tokens.get(), tokens.get(), tokens.get()])).toEqual(['t1', 't1', 't1'])
    expect(await tokens.get()).toBe('t1')
    expect(runtime.requests.length).toBe(1)
  })

  it('are requested as RFC 6749 specifies', async () => {
    const runtime = fakeRuntime(async (request) => {
      expect(request.method).toBe('POST')
      expect(await request.text()).toBe('grant_type=client_credentials&scope=calls%2Fwrite+calls%2Fread')
      expect(request.headers.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/)
      const basic = request.headers.get('authorization')?.replace('Basic ', '') ?? ''
      expect(Buffer.from(basic, 'base64').toString()).toBe('the+client:a%3Ab%2Bc%2F%C3%B1')
      return endpoint()()
    })
    await machineTokens({ ...auth, scopes: ['calls/write', 'calls/read'] }, runtime).get()
    expect(runtime.requests.length).toBe(1)
  })

  it('are renewed before they expire', async () => {
    const runtime = fakeRuntime(endpoint(3600))
    const tokens = machineTokens(auth, runtime)
    await tokens.get()
    runtime.pass(3_539_000)
    expect(await tokens.get()).toBe('t1')
    runtime.pass(2000)
    expect(await tokens.get()).toBe('t2')
  })

  it('with a short life are not requested for every request', async () => {
    const runtime = fakeRuntime(endpoint(30))
    const tokens = machineTokens(auth, runtime)
    await tokens.get()
    runtime.pass(26_000)
    expect(await tokens.get()).toBe('t1')
    runtime.pass(2000)
    expect(await tokens.get()).toBe('t2')
  })

  it('are used until they expire while no new one can be obtained', async () => {
    let works = true
    const issue = endpoint(3600)
    const runtime = fakeRuntime(() => (works ? issue() : json(503, {})))
    const tokens = machineTokens(auth, runtime)
    await tokens.get()
    works = false
    runtime.pass(3_590_000)
    expect(await tokens.get()).toBe('t1')
    runtime.pass(11_000)
    await expect(tokens.get()).rejects.toMatchObject({ name: 'TokenError', passing: true })
    works = true
    expect(await tokens.get()).toBe('t2')
  })

  it('are not renewed twice when several requests are rejected', async () => {
    const runtime = fakeRuntime(endpoint())
    const tokens = machineTokens(auth, runtime)
    expect(await tokens.get()).toBe('t1')
    expect(await tokens.renew('t1')).toBe('t2')
    expect(await tokens.renew('t1')).toBe('t2')
    expect(await tokens.renew('t2')).toBe('t3')
    expect(runtime.requests.length).toBe(3)
  })

  it('that cannot be obtained give an error with the reason, without the secret', async () => {
    const refuse = machineTokens(
      auth,
      fakeRuntime(() => json(400, { error: 'invalid_client' })),
    )
    const fault: unknown = await refuse.get().catch((thrown) => thrown)
    expect(fault).toMatchObject({ passing: false, message: 'The token endpoint refused: 400 invalid_client' })
    expect(JSON.stringify(fault) + String(fault)).not.toContain('a:b')
    const odd = machineTokens(
      auth,
      fakeRuntime(() => json(200, { token: 'x' })),
    )
    await expect(odd.get()).rejects.toMatchObject({ passing: false })
    const busy = machineTokens(
      auth,
      fakeRuntime(() => json(429, {}, { 'retry-after': '3' })),
    )
    await expect(busy.get()).rejects.toMatchObject({ passing: true, retryAfterMs: 3000 })
    await expect(
      machineTokens(
        auth,
        fakeRuntime(() => 'down'),
      ).get(),
    ).rejects.toBeInstanceOf(TokenError)
  })
})

describe('the client with a client secret', () => {
  const path = '/v1/dealers/{dealerId}/call-batches' as const
  const init = { params: { path: { dealerId: 'd' } }, body: { calls: [] } }
  /** An API that accepts the last token issued, if it is not in `bad`. */
  const service = (bad: readonly string[]) => {
    const issue = endpoint()
    return fakeRuntime((request) => {
      if (request.url === tokenUrl) return issue()
      const token = request.headers.get('authorization') ?? ''
      return bad.includes(token) ? json(401, { message: 'Unauthorized' }) : json(200, { items: [], token })
    })
  }
  const clientOf = (runtime: ReturnType<typeof fakeRuntime>) =>
    createClient({ baseUrl: 'https://api.example', auth, around: runtime })

  it('sends its token, and a new one after a 401', async () => {
    const runtime = service(['Bearer t1'])
    const client = clientOf(runtime)
    const answers = await Promise.all([
      client.POST(path, init),
      client.POST(path, init),
      client.POST(path, init),
    ])
    for (const { data } of answers) expect(data).toMatchObject({ token: 'Bearer t2' })
    expect(runtime.requests.filter(({ url }) => url === tokenUrl).length).toBe(2)
    expect(runtime.waits).toEqual([])
  })

  it('returns the second 401', async () => {
    const runtime = service(['Bearer t1', 'Bearer t2'])
    const { response, error } = await clientOf(runtime).POST(path, init)
    expect(response.status).toBe(401)
    expect(error).toEqual({ message: 'Unauthorized' })
    expect(runtime.requests.filter(({ url }) => url !== tokenUrl).length).toBe(2)
  })

  it('waits for a token even if the request itself is not retryable', async () => {
    let down = 2
    const issue = endpoint()
    const runtime = fakeRuntime((request) => {
      if (request.url !== tokenUrl) return json(200, {})
      return (down -= 1) >= 0 ? json(503, {}, { 'retry-after': '4' }) : issue()
    })
    expect((await clientOf(runtime).POST(path, init)).response.status).toBe(200)
    expect(runtime.waits).toEqual([4000, 4000])
    expect(runtime.requests.filter(({ url }) => url !== tokenUrl).length).toBe(1)
  })

  it('does not wait if a token can never be obtained', async () => {
    const runtime = fakeRuntime(() => json(401, { error: 'invalid_client' }))
    await expect(clientOf(runtime).POST(path, init)).rejects.toMatchObject({ passing: false })
    expect(runtime.requests.length).toBe(1)
  })
})
