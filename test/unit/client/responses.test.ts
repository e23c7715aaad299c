import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  ResponseError,
  type ResponseOf,
  allItems,
  unwrap,
  type BodyOf,
  createClient,
  tokensFrom,
} from '../../../client/client.ts'
import { fakeRuntime, json, problem, type Reply } from '../../support/calls/fake-directory.ts'

const clientOf = (reply: Reply) =>
  createClient({ baseUrl: 'https://api.example', around: fakeRuntime(reply) })
const path = { dealerId: 'd', callId: 'c' }
const getCall = (reply: Reply) =>
  clientOf(reply).GET('/v1/dealers/{dealerId}/calls/{callId}', { params: { path } })

describe('an error', () => {
  it('of the service is a problem document', async () => {
    const { error } = await getCall(() => problem(404, 'not-found'))
    expect(error).toMatchObject({ code: 'not-found', status: 404 })
    const fault: unknown = await unwrap(getCall(() => problem(404, 'not-found'))).catch((thrown) => thrown)
    expect(fault).toBeInstanceOf(ResponseError)
    expect(fault).toMatchObject({
      status: 404,
      problem: { code: 'not-found' },
      requestId: 'r-1',
      message: '404 not-found: It is so',
    })
  })

  it('of the service may have an unknown code', async () => {
    await expect(unwrap(getCall(() => problem(409, 'brand-new')))).rejects.toMatchObject({
      problem: { code: 'brand-new' },
    })
  })

  it('of the gateway has only a message', async () => {
    const told = unwrap(getCall(() => json(403, { message: 'Forbidden' })))
    await expect(told).rejects.toMatchObject({ status: 403, problem: undefined, message: '403: Forbidden' })
  })

  it('of an intermediary has only a status', async () => {
    const told = unwrap(getCall(() => new Response('<h1>Proxy</h1>', { status: 407 })))
    await expect(told).rejects.toMatchObject({ status: 407, problem: undefined, message: '407' })
  })
})

describe('a list', () => {
  it('is read to the end, across empty pages', async () => {
    const pages: Record<string, unknown> = {
      '': { items: [{ callId: 'a' }], next: 'n1' },
      n1: { items: [], next: 'n2' },
      n2: { items: [{ callId: 'b' }, { callId: 'c' }], next: null },
    }
    const client = clientOf(({ url }) => json(200, pages[new URL(url).searchParams.get('cursor') ?? '']))
    const found: string[] = []
    const problems = allItems((cursor) =>
      client.GET('/v1/dealers/{dealerId}/problems', {
        params: { path: { dealerId: 'd' }, query: { status: 'all', ...(cursor && { cursor }) } },
      }),
    )
    for await (const { callId } of problems) found.push(callId)
    expect(found).toEqual(['a', 'b', 'c'])
  })

  it('throws when a page fails', async () => {
    const client = clientOf(({ url }) =>
      url.includes('cursor')
        ? problem(400, 'bad-cursor')
        : json(200, { items: [{ callId: 'a' }], next: 'n' }),
    )
    const items = allItems((cursor) =>
      client.GET('/v1/dealers/{dealerId}/problems', {
        params: { path: { dealerId: 'd' }, query: cursor === undefined ? {} : { cursor } },
      }),
    )
    expect((await items.next()).value).toMatchObject({ callId: 'a' })
    await expect(items.next()).rejects.toMatchObject({ problem: { code: 'bad-cursor' } })
  })
})

it("takes a person's token from the caller's function", async () => {
  let token = 'first'
  const runtime = fakeRuntime(({ headers }) => {
    const good = headers.get('authorization') === 'Bearer second'
    token = 'second'
    return good ? json(200, {}) : json(401, { message: 'Unauthorized' })
  })
  const client = createClient({
    baseUrl: 'https://api.example',
    auth: tokensFrom(() => token),
    around: runtime,
  })
  const { response } = await client.GET('/v1/dealers/{dealerId}', { params: { path: { dealerId: 'd' } } })
  expect(response.status).toBe(200)
  expect(runtime.requests.length).toBe(2)
})

it('has the types of the contract', () => {
  expectTypeOf<BodyOf<'putCall'>['outcome']>().toExtend<string>()
  expectTypeOf<ResponseOf<'putCall'>['problem']>().toBeNullable()
  expectTypeOf<BodyOf<'putBrand'>['topMark']>().toEqualTypeOf<number | undefined>()
  const typed = async () => {
    const { error } = await getCall(() => problem(404, 'not-found'))
    if (error && 'code' in error) expectTypeOf(error.code).toExtend<string>()
  }
  expect(typed).toBeTypeOf('function')
})
