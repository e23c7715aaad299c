import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { ok } from '../../../../functions/platform/http/response.ts'
import { callerOf, claimedBy } from '../../../../functions/platform/http/caller.ts'
import { httpHandler, route } from '../../../../functions/platform/http/http-handler.ts'
import type { Audience, Operation } from '../../../../functions/platform/http/operation.ts'
import { id } from '../../../../functions/platform/content/schemas.ts'
import { captureLog } from '../../../support/running/captured-log.ts'
import { claimsOf, httpEvent, send } from '../../../support/running/http-event.ts'

const clients = {
  machine: 'client-machine',
  dealer: 'client-dealer',
  staff: 'client-staff',
  specialist: 'client-specialist',
}

/** For whom people act, by their `sub`. */
const dealersBySub: Readonly<Record<string, readonly string[]>> = {
  'ana-of-gredos': ['gredos'],
  'ana-of-two': ['a', 'b'],
  'removed-from-all': [],
}
const callers = {
  clients,
  dealersOf: async (subject: string) => dealersBySub[subject],
  hasLeft: async (subject: string) => subject === 'removed-from-asortis',
}

const operationFor = (...audience: [Audience, ...Audience[]]) =>
  ({
    id: 'getThing',
    method: 'GET',
    path: '/v1/dealers/{dealerId}/thing',
    summary: '',
    scope: 'calls/read',
    audience,
    params: z.strictObject({ dealerId: id }),
    responses: { 200: z.object({ caller: z.string() }) },
    errors: [],
  }) as const satisfies Operation

const ask = async (
  audience: [Audience, ...Audience[]],
  claims: Record<string, string>,
  dealerId = 'gredos',
) => {
  const operation = operationFor(...audience)
  const handler = httpHandler([route(operation, async ({ caller }) => ok({ caller: caller.id }))], callers)
  return (await send(handler, operation, { params: { dealerId }, claims })).status
}

let log: ReturnType<typeof captureLog>
beforeEach(() => {
  log = captureLog()
})
afterEach(() => log.restore())

const named = ['machine', 'dealer', 'staff', 'specialist'] as const
const tokens: Record<(typeof named)[number], Record<string, string>> = {
  machine: claimsOf.machine,
  dealer: claimsOf.dealer('gredos'),
  staff: claimsOf.staff,
  specialist: claimsOf.specialist,
}

describe('an operation', () => {
  it('serves only its audience', async () => {
    for (const audience of named) {
      for (const caller of named) {
        const status = await ask([audience], tokens[caller])
        expect({ audience, caller, status }).toEqual({
          audience,
          caller,
          status: audience === caller ? 200 : 403,
        })
      }
    }
  })

  it('can have several audiences', async () => {
    const statuses = await Promise.all(named.map((caller) => ask(['dealer', 'specialist'], tokens[caller])))
    expect(statuses).toEqual([403, 200, 403, 200])
  })

  it('for participants leaves it to its handler which dealers take part', async () => {
    const statuses = await Promise.all(named.map((caller) => ask(['participant', 'staff'], tokens[caller])))
    expect(statuses).toEqual([403, 200, 200, 403])
    expect(await ask(['participant'], tokens.dealer, 'other')).toBe(200)
  })

  it('responds 404 to people of another dealer, whatever the path', async () => {
    for (const dealerId of ['other', 'GREDOS', 'gredos ', 'gredo', 'gredos2', '', 'gredos/..', '*']) {
      expect(await ask(['dealer'], tokens.dealer, dealerId)).toBe(404)
    }
  })

  it('serves people with several dealers', async () => {
    const claims = claimsOf.dealer('two')
    expect(await ask(['dealer'], claims, 'a')).toBe(200)
    expect(await ask(['dealer'], claims, 'b')).toBe(200)
    expect(await ask(['dealer'], claims, 'c')).toBe(404)
  })

  it.each([
    ['whom the table does not have', { ...tokens.dealer, sub: 'eve' }],
    ['who have no dealer left', { ...tokens.dealer, sub: 'removed-from-all' }],
  ])('refuses people %s, whatever the path', async (_, claims) => {
    for (const audience of ['dealer', 'any-dealer', 'participant'] as const)
      expect(await ask([audience], claims), audience).toBe(403)
  })

  it('for the people of any dealer serves them whatever the path', async () => {
    expect(await ask(['any-dealer'], tokens.dealer, 'other')).toBe(200)
    expect(await ask(['any-dealer'], tokens.staff)).toBe(403)
  })

  it("of dealers' people cannot be served without knowing for whom they act", () => {
    const served = (audience: Audience) =>
      httpHandler([route(operationFor(audience), async ({ caller }) => ok({ caller: caller.id }))], {
        clients,
      })
    for (const audience of ['dealer', 'any-dealer', 'participant'] as const)
      expect(() => served(audience), audience).toThrow('getThing')
    expect(() => served('machine')).not.toThrow()
  })

  it("of Asortis's people refuses whoever has left, and cannot be served without knowing", async () => {
    for (const audience of ['staff', 'specialist'] as const) {
      expect(await ask([audience], tokens[audience])).toBe(200)
      expect(await ask([audience], { ...tokens[audience], sub: 'removed-from-asortis' })).toBe(403)
      const operation = operationFor(audience)
      const routes = [route(operation, async ({ caller }) => ok({ caller: caller.id }))]
      expect(() => httpHandler(routes, { clients })).toThrow('getThing')
    }
  })

  it('that is public needs no token', async () => {
    const operation = { ...operationFor('public'), scope: null }
    const handler = httpHandler([route(operation, async ({ caller }) => ok({ caller: caller.id }))], callers)
    const event = httpEvent(operation, { params: { dealerId: 'x' } })
    const bare = { ...event, requestContext: { ...event.requestContext, authorizer: undefined } }
    const answer = await handler(JSON.parse(JSON.stringify(bare)), JSON.parse('{}'))
    expect(answer).toMatchObject({ statusCode: 200, body: '{"caller":"public"}' })
  })

  it('that is not public requires a token', async () => {
    const operation = operationFor(...named)
    const handler = httpHandler([route(operation, async ({ caller }) => ok({ caller: caller.id }))], callers)
    const event = httpEvent(operation, { params: { dealerId: 'x' } })
    const bare = { ...event, requestContext: { ...event.requestContext, authorizer: undefined } }
    expect(await handler(JSON.parse(JSON.stringify(bare)), JSON.parse('{}'))).toMatchObject({
      statusCode: 403,
    })
  })
})

describe('a token', () => {
  const client = 'client-dealer'
  const ana = 'ana-of-gredos'
  const withoutAccess: [string, Record<string, string>][] = [
    ['no claims', {}],
    ['no client', { sub: ana, 'cognito:groups': '[staff specialist dealer]' }],
    ['an unknown client', { client_id: 'client-x', sub: ana, 'cognito:groups': '[staff dealer]' }],
    [
      'the name of a property that every object has as its client',
      { client_id: 'constructor', sub: ana, 'cognito:groups': '[staff]' },
    ],
    ['no group', { client_id: client, sub: ana }],
    ['empty groups', { client_id: client, sub: ana, 'cognito:groups': '[]' }],
    ['groups without brackets', { client_id: client, sub: ana, 'cognito:groups': 'dealer' }],
    ['an unclosed bracket', { client_id: client, sub: ana, 'cognito:groups': '[dealer' }],
    ['a nested list', { client_id: client, sub: ana, 'cognito:groups': '[[dealer]]' }],
    ['groups as JSON', { client_id: client, sub: ana, 'cognito:groups': '["dealer"]' }],
    ['comma-separated groups', { client_id: client, sub: ana, 'cognito:groups': '[staff,dealer]' }],
    ['groups on a second line', { client_id: client, sub: ana, 'cognito:groups': '[x]\n[dealer]' }],
    ['similar group names', { client_id: client, sub: ana, 'cognito:groups': '[xdealer dealer:gredos]' }],
    ['no subject', { client_id: client, 'cognito:groups': '[dealer]' }],
    [
      "a dealer's client in the groups of other audiences",
      { client_id: client, sub: ana, 'cognito:groups': '[staff specialist]' },
    ],
    [
      'the staff client without its group',
      { client_id: 'client-staff', sub: ana, 'cognito:groups': '[specialist dealer]' },
    ],
    [
      'the specialist client in the staff group',
      { client_id: 'client-specialist', sub: ana, 'cognito:groups': '[staff]' },
    ],
  ]
  it.each(withoutAccess)('with %s has no access', async (_, claims) => {
    expect(claimedBy(claims, clients)).toBeNull()
    expect(callerOf(null, ['gredos'])).toBeNull()
    expect(await ask([...named], claims)).toBe(403)
  })

  it('gives an id that is unique across people and audiences', () => {
    const ids = [
      ...named.map((name) => claimedBy(tokens[name], clients)?.id),
      claimedBy(undefined, clients)?.id,
    ]
    expect(new Set(ids).size).toBe(5)
    const [ana, bea] = ['ana', 'bea'].map((sub) => claimedBy({ ...tokens.staff, sub }, clients)?.id)
    expect(ana).not.toBe(bea)
  })
})
