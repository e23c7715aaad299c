import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { parts } from '../../functions/contract/parts.ts'
import type { Audience, Operation } from '../../functions/platform/http/operation.ts'
import { type LocalRun, startLocalRun } from '../support/running/local-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'isolation-e2e-'))
let run: LocalRun
beforeAll(async () => {
  run = await startLocalRun(join(folder, 'data'))
})
afterAll(async () => {
  await run.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

const operations: Operation[] = parts.flatMap((part) => Object.values(part.operations))
const guarded = operations.filter(({ scope }) => scope !== null)
const people: Record<Exclude<Audience, 'public'>, string> = {
  machine: 'call-centre',
  dealer: 'dealer:gredos',
  'any-dealer': 'dealer:gredos',
  participant: 'dealer:gredos',
  staff: 'staff',
  specialist: 'specialist',
}

/** The audiences that dealers' people are in. */
const ofDealers: ReadonlySet<Audience> = new Set(['dealer', 'any-dealer', 'participant'])

/** Operations that are not for all of a dealer's people, and how the others are refused. */
const narrower: Readonly<Record<string, string>> = {
  listCaseViews: 'managers-only',
  searchCustomers: 'privacy-people-only',
  getCustomerData: 'privacy-people-only',
  openRightsRequest: 'privacy-people-only',
  listRightsRequests: 'privacy-people-only',
  getRightsRequest: 'privacy-people-only',
  concludeRightsRequest: 'privacy-people-only',
  startAccessExport: 'privacy-people-only',
  getAccessExport: 'privacy-people-only',
  startPortabilityExport: 'privacy-people-only',
  getPortabilityExport: 'privacy-people-only',
  rectifyCustomer: 'privacy-people-only',
  getRectification: 'privacy-people-only',
  eraseCustomer: 'privacy-people-only',
  getErasure: 'privacy-people-only',
  requestBlockedAccess: 'privacy-people-only',
  listBlockedAccess: 'privacy-people-only',
  approveBlockedAccess: 'privacy-people-only',
  getBlockedAccess: 'privacy-people-only',
  getProof: 'privacy-people-only',
  searchProofs: 'privacy-people-only',
  setCustomerState: 'privacy-people-only',
  getCustomerStates: 'privacy-people-only',
  listStandingCases: 'privacy-people-only',
  endCustomerState: 'privacy-people-only',
  decideObjection: 'privacy-people-only',
}

const ask = (operation: Operation, token?: string) => {
  const values: Record<string, string> = {
    dealerId: 'gredos',
    callId: 'C-1',
    customerRef: 'R-1',
    customerState: 'no-contact',
    brandId: 'lince',
    groupId: 'no-group',
    month: '2026-10',
  }
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '1')
  const body = operation.body ? {} : undefined
  return run.api(path, { method: operation.method, ...(token && { token }), ...(body && { body }) })
}

test('most operations are protected, and only the documented ones are public', () => {
  expect(guarded.length).toBeGreaterThan(15)
  expect(operations.filter(({ scope }) => scope === null).map(({ id }) => id)).toEqual([
    'showAcknowledgement',
    'checkAcknowledgement',
    'acknowledge',
    'showMailSubscription',
    'checkMailSubscription',
    'endMailSubscription',
    'getSample',
    'getCommitments',
    'requestInformation',
    'sendInformationForm',
    'showInformationForm',
    'getConsentText',
    'getVocabulary',
    'getOpenApi',
  ])
})

test('the gateway rejects tokens without a valid signature at every operation', async () => {
  for (const operation of guarded) {
    const [first] = operation.audience
    if (first === 'public') throw new Error(`${operation.id} is public and has a scope`)
    const good = await run.token(people[first])
    const late = await run.token(people[first], '&expiresIn=-5')
    const claims = decodeJwt(good)
    const { privateKey } = await generateKeyPair('RS256')
    const foreign = await new SignJWT(claims)
      .setProtectedHeader({
        alg: 'RS256',
        ...(decodeProtectedHeader(good).kid && { kid: decodeProtectedHeader(good).kid }),
      })
      .sign(privateKey)
    const unsigned = new UnsecuredJWT(claims).encode()
    const [head, , signature] = good.split('.')
    const altered = [
      head,
      Buffer.from(JSON.stringify({ ...claims, sub: 'x' })).toString('base64url'),
      signature,
    ].join('.')
    for (const token of [undefined, late, foreign, unsigned, altered, 'x']) {
      expect({ id: operation.id, ...(await ask(operation, token)), headers: 0 }).toMatchObject({
        id: operation.id,
        status: 401,
        body: { message: 'Unauthorized' },
      })
    }
  }
})

test('every operation rejects callers of any other audience', async () => {
  for (const operation of guarded) {
    for (const [audience, who] of Object.entries(people)) {
      if (audience === 'participant' || audience === 'any-dealer') continue
      const allowed = operation.audience.some((item) => people[item === 'public' ? 'staff' : item] === who)
      const { status, body } = await ask(operation, await run.token(who))
      const told = `${operation.id} as ${audience}: ${status}`
      // An invalid body may be reported first, because that reveals nothing.
      const only = audience === 'dealer' ? narrower[operation.id] : undefined
      if (only !== undefined && operation.body && status === 422) continue
      // Staff register; they carry out only where the dealer has so instructed.
      if (audience === 'staff' && JSON.stringify(body ?? null).includes('"not-instructed"')) continue
      if (only !== undefined)
        expect({ status, body }, told).toMatchObject({ status: 403, body: { code: only } })
      else if (allowed) expect([200, 201, 204, 404, 409, 422, 428], told).toContain(status)
      else expect(status, told).toBe(403)
    }
  }
})

test('rejects a token of the right audience with another scope', async () => {
  for (const operation of guarded) {
    const [first] = operation.audience
    if (first === 'public') continue
    const claims = decodeJwt(await run.token(people[first]))
    const others = String(claims['scope'])
      .split(' ')
      .filter((scope) => scope !== operation.scope)
    if (others.length === 0) continue
    const token = await run.token(people[first], `&scope=${encodeURIComponent(others.join(' '))}`)
    expect((await ask(operation, token)).status, operation.id).toBe(403)
  }
})

test('responds 404 to people of another dealer', async () => {
  const other = await run.token('dealer:ribera')
  const own = guarded.filter(
    ({ audience, path }) => audience.includes('dealer') && path.includes('{dealerId}'),
  )
  expect(own.length).toBeGreaterThan(3)
  for (const operation of own) {
    expect(await ask(operation, other), operation.id).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    })
  }
})

test('a person who is removed is locked out of every operation within a minute', async () => {
  const staff = await run.token('staff')
  const people = '/v1/dealers/gredos/people'
  const body = { email: 'sale@gredos.example', name: 'Quien se va' }
  const added = await run.api(people, { token: staff, body })
  const { personId } = z.parse(z.looseObject({ personId: z.string() }), added.body)
  const token = await run.token(body.email)
  const own = guarded.filter(({ audience }) => audience.some((name) => ofDealers.has(name)))
  expect(own.length).toBeGreaterThan(10)
  const statuses = async () => {
    const found: [string, number | string][] = []
    for (const operation of own) {
      const { status, body } = await ask(operation, token)
      // To a dealer's other people what is for its managers or privacy people says so, and not that they are locked out.
      const [only] = /"(managers|privacy-people)-only"/.exec(JSON.stringify(body ?? null)) ?? []
      found.push([operation.id, only ?? status])
    }
    return found
  }
  for (const [id, status] of await statuses()) expect([401, 403], id).not.toContain(status)

  const removal = { token: staff, method: 'DELETE' }
  expect((await run.api(`${people}/${personId}`, removal)).status).toBe(204)
  const { body: clock } = await run.admin('clock')
  const now = Date.parse(z.parse(z.looseObject({ now: z.string() }), clock).now)
  await run.moveClock(new Date(now + 60_000))
  for (const [id, status] of await statuses()) expect(status, id).toBe(403)
})

test('responds 404 to people of a dealer that does not take part in the group', async () => {
  const dealer = await run.token('dealer:gredos')
  const own = guarded.filter(({ audience }) => audience.includes('participant'))
  expect(own.length).toBeGreaterThan(3)
  for (const operation of own) {
    const { status } = await ask(operation, dealer)
    // An invalid body may be reported first, because that reveals nothing about the group.
    expect(operation.body || operation.id === 'getStatement' ? [404, 422] : [404], operation.id).toContain(
      status,
    )
  }
})
