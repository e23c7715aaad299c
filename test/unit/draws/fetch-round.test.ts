import { createServer, type RequestListener } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beaconChains } from '../../../functions/draws/record/beacon-chains.ts'
import { roundOfMonth, timeOfRound } from '../../../functions/draws/record/beacon-rounds.ts'
import { fetchRound } from '../../../functions/draws/deciding/fetch-round.ts'
import { verifyRound } from '../../../functions/draws/record/verify-signature.ts'
import { startBeacon } from '../../../local/beacon/start-beacon.ts'
import { closeServer, listen } from '../../../local/run/listen.ts'
import { captureLog } from '../../support/running/captured-log.ts'
import { signTestRound, testChain, testRound } from '../../support/draws/test-beacon.ts'

const round = roundOfMonth(testChain, '2026-11')
const good = testRound(round)
const stops: (() => Promise<void>)[] = []
let captured: ReturnType<typeof captureLog>

beforeEach(() => {
  captured = captureLog()
})
afterEach(async () => {
  captured.restore()
  await Promise.all(stops.splice(0).map((stop) => stop()))
})

const relay = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  const port = await listen(server, 0)
  stops.push(() => closeServer(server))
  return `http://127.0.0.1:${port}`
}
const answering = (body: unknown, status = 200) =>
  relay((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
const silent = (gone?: () => void) =>
  relay((_request, response) => {
    response.on('close', () => gone?.())
  })
const beacon = async (now: Date) => {
  const started = await startBeacon({ clock: () => now })
  stops.push(started.stop)
  return started.url
}
const ask = (relays: readonly string[], timeoutMs = 10_000) =>
  fetchRound({ relays, chain: testChain, timeoutMs })(round)
const reasons = () =>
  captured.lines
    .map((line): Record<string, unknown> => JSON.parse(line))
    .filter(({ event }) => event === 'relay-refused')
    .map(({ reason }) => reason)

describe('fetching a round', () => {
  it('returns the signature from a beacon', async () => {
    const url = await beacon(timeOfRound(testChain, round))
    expect(await ask([url])).toEqual({ signature: good.signature })
    expect(await ask([`${url}/`])).toEqual({ signature: good.signature })
  })

  it('does not get a round before its time', async () => {
    const url = await beacon(new Date(timeOfRound(testChain, round).getTime() - 1))
    expect(await ask([url])).toBeNull()
    expect(reasons()).toEqual(['status-404'])
  })

  const otherRound = signTestRound(round + 1)
  it.each<[string, unknown, string]>([
    ['the signature of another round', { ...good, signature: otherRound }, 'wrong-signature'],
    ['another round', testRound(round + 1), 'another-round'],
    ['capitals', { ...good, signature: good.signature.toUpperCase() }, 'wrong-signature'],
    ['the point at infinity', { ...good, signature: `c0${'00'.repeat(47)}` }, 'wrong-signature'],
    ['bytes beyond the point', { ...good, signature: `${good.signature}00` }, 'wrong-signature'],
    ['a signature that is no text', { ...good, signature: 7 }, 'malformed'],
    ['a round as text', { ...good, round: String(round) }, 'malformed'],
    ['nothing', '', 'malformed'],
    ['no JSON', '<html>', 'malformed'],
    ['a list', [good], 'malformed'],
    ['far too much', { ...good, padding: 'x'.repeat(5000) }, 'too-big'],
  ])('rejects %s, and does not log it', async (_, body, reason) => {
    expect(await ask([await answering(body)])).toBeNull()
    expect(reasons()).toEqual([reason])
    expect(captured.lines.join()).not.toContain(good.signature)
    expect(captured.lines.join()).not.toContain('xxx')
  })

  it("rejects another chain's signature, and requests its own chain", async () => {
    const paths: string[] = []
    const url = await relay((request, response) => {
      paths.push(request.url ?? '')
      response.end(JSON.stringify(good))
    })
    const { quicknet } = beaconChains
    expect(await fetchRound({ relays: [url], chain: quicknet })(round)).toBeNull()
    expect(paths).toEqual([`/${quicknet.hash}/public/${round}`])
    expect(reasons()).toEqual(['wrong-signature'])
  })

  it('fails on redirects, errors and refused connections', async () => {
    const elsewhere = await answering(good)
    const redirecting = await relay((request, response) => {
      response.writeHead(302, { location: `${elsewhere}${request.url}` })
      response.end()
    })
    const failing = await answering(good, 500)
    expect(await ask([redirecting, failing, 'http://127.0.0.1:1'])).toBeNull()
    expect(reasons().sort()).toEqual(['status-500', 'unreachable', 'unreachable'])
  })

  it('gives up on a relay that does not respond or never finishes', async () => {
    const dripping = await relay((_request, response) => {
      response.write('{"round":')
    })
    expect(await ask([await silent(), dripping], 300)).toBeNull()
    expect(reasons()).toEqual(['slow', 'slow'])
  })

  it('takes the one valid response among others and aborts the rest', async () => {
    let letGo = () => {}
    const gone = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const url = await beacon(timeOfRound(testChain, round))
    const relays = [await silent(letGo), await answering({ ...good, signature: otherRound }), url]
    expect(await ask(relays, 60_000)).toEqual({ signature: good.signature })
    await gone
  })

  it('returns nothing without relays', async () => {
    expect(await ask([])).toBeNull()
  })
})

describe('the local beacon', () => {
  const get = async (url: string) => {
    const response = await fetch(url)
    const body: unknown = await response.json()
    return { status: response.status, body }
  }

  it('responds as a drand relay does, by its own clock', async () => {
    let now = timeOfRound(testChain, 1000)
    const { url, stop } = await startBeacon({ clock: () => now })
    stops.push(stop)
    const own = `${url}/${testChain.hash}`
    const { signature } = testRound(1000)
    expect(verifyRound(testChain, 1000, signature)).toBe(true)

    expect(await get(`${url}/chains`)).toEqual({ status: 200, body: [testChain.hash] })
    expect(await get(`${url}/health`)).toEqual({ status: 200, body: { current: 1000, expected: 1000 } })
    expect(await get(`${own}/info`)).toMatchObject({
      body: {
        public_key: testChain.publicKey,
        period: 3,
        hash: testChain.hash,
        schemeID: 'bls-unchained-g1-rfc9380',
      },
    })
    expect(await get(`${own}/public/1000`)).toMatchObject({ status: 200, body: { round: 1000, signature } })
    expect(await get(`${own}/public/latest`)).toMatchObject({ body: { round: 1000, signature } })
    expect((await get(`${own}/public/1001`)).status).toBe(404)
    now = timeOfRound(testChain, 1001)
    expect((await get(`${own}/public/1001`)).status).toBe(200)
    const nothing = ['0', '-1', '01', '1e3', '1.5', 'x', '']
    for (const one of nothing) expect((await get(`${own}/public/${one}`)).status).toBe(404)
    expect((await get(`${url}/${beaconChains.quicknet.hash}/public/1`)).status).toBe(404)
  })

  it('has no round before its genesis', async () => {
    const url = await beacon(new Date(timeOfRound(testChain, 1).getTime() - 1))
    expect((await get(`${url}/${testChain.hash}/public/latest`)).status).toBe(404)
    expect((await get(`${url}/${testChain.hash}/public/1`)).status).toBe(404)
  })
})
