import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { ok } from '../../../../functions/platform/http/response.ts'
import { callerOf } from '../../../../functions/platform/http/caller.ts'
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
  const handler = httpHandler([route(operation, async ({ caller }) => ok({ caller: caller.id }))], clients)
  return (await send(handler, operation, { params: { dealerId }, claims })).status
}

let log: ReturnType<typeof captureLog>
beforeEach(() => {
  log = captureLog()
})
afterEach(() => log.restore())

const tokens: Record<Exclude<Audience, 'public' | 'participant'>, Record<string, string>> = {
  machine: claimsOf.machine,
  dealer: claimsOf.dealer('gredos'),
  staff: claimsOf.staff,
  specialist: claimsOf.specialist,
}
const named = ['machine', 'dealer', 'staff', 'specialist'] as const

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
    const claims = { ...tokens.dealer, 'cognito:groups': '[dealer:a dealer:b]' }
    expect(await ask(['dealer'], claims, 'a')).toBe(200)
    expect(await ask(['dealer'], claims, 'b')).toBe(200)
    expect(await ask(['dealer'], claims, 'c')).toBe(404)
  })

  it('that is public needs no token', async () => {
    const operation = { ...operationFor('public'), scope: null }
    const handler = httpHandler([route(operation, async ({ caller }) => ok({ caller: caller.id }))], clients)
    const event = httpEvent(operation, { params: { dealerId: 'x' } })
    const bare = { ...event, requestContext: { ...event.requestContext, authorizer: undefined } }
    const answer = await handler(JSON.parse(JSON.stringify(bare)), JSON.parse('{}'))
    expect(answer).toMatchObject({ statusCode: 200, body: '{"caller":"public"}' })
  })

  it('that is not public requires a token', async () => {
    const operation = operationFor(...named)
    const handler = httpHandler([route(operation, async ({ caller }) => ok({ caller: caller.id }))], clients)
    const event = httpEvent(operation, { params: { dealerId: 'x' } })
    const bare = { ...event, requestContext: { ...event.requestContext, authorizer: undefined } }
    expect(await handler(JSON.parse(JSON.stringify(bare)), JSON.parse('{}'))).toMatchObject({
      statusCode: 403,
    })
  })
})

describe('a token', () => {
  const client = 'client-dealer'
  const withoutAccess: [string, Record<string, string>][] = [
    ['no claims', {}],
    ['no client', { sub: 'ana', 'cognito:groups': '[staff specialist dealer:gredos]' }],
    ['an unknown client', { client_id: 'client-x', 'cognito:groups': '[staff dealer:gredos]' }],
    [
      'the name of a property that every object has as its client',
      { client_id: 'constructor', 'cognito:groups': '[staff]' },
    ],
    ['no group', { client_id: client, sub: 'ana' }],
    ['empty groups', { client_id: client, 'cognito:groups': '[]' }],
    ['groups without brackets', { client_id: client, 'cognito:groups': 'dealer:gredos' }],
    ['an unclosed bracket', { client_id: client, 'cognito:groups': '[dealer:gredos' }],
    ['a nested list', { client_id: client, 'cognito:groups': '[[dealer:gredos]]' }],
    ['groups as JSON', { client_id: client, 'cognito:groups': '["dealer:gredos"]' }],
    ['comma-separated groups', { client_id: client, 'cognito:groups': '[dealer:a,dealer:gredos]' }],
    ['groups on a second line', { client_id: client, 'cognito:groups': '[x]\n[dealer:gredos]' }],
    ['no dealer id', { client_id: client, 'cognito:groups': '[dealer: dealer]' }],
    ['similar group names', { client_id: client, 'cognito:groups': '[xdealer:gredos dealer:gredos/x]' }],
    [
      "a dealer's client in the groups of other audiences",
      { client_id: client, 'cognito:groups': '[staff specialist]' },
    ],
    [
      'the staff client without its group',
      { client_id: 'client-staff', 'cognito:groups': '[specialist dealer:gredos]' },
    ],
    [
      'the specialist client in the staff group',
      { client_id: 'client-specialist', 'cognito:groups': '[staff]' },
    ],
  ]
  it.each(withoutAccess)('with %s has no access', async (_, claims) => {
    expect(callerOf(claims, clients)).toBeNull()
    expect(await ask([...named], claims)).toBe(403)
  })

  it('gives an id that is unique across people and audiences', () => {
    const ids = [
      ...named.map((name) => callerOf(tokens[name], clients)?.id),
      callerOf(undefined, clients)?.id,
    ]
    expect(new Set(ids).size).toBe(5)
    const [ana, bea] = ['ana', 'bea'].map((sub) => callerOf({ ...tokens.staff, sub }, clients)?.id)
    expect(ana).not.toBe(bea)
  })
})
