import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { beaconChains } from '../../functions/draws/beacon-chains.ts'
import { closeServer, listenAgain } from '../run/listen.ts'
import { signTestRound } from './sign-round.ts'

const chain = beaconChains['local-test']
const mostInMemory = 1000

const info = {
  public_key: chain.publicKey,
  period: chain.periodSeconds,
  genesis_time: chain.genesisSeconds,
  hash: chain.hash,
  groupHash: '0'.repeat(64),
  schemeID: 'bls-unchained-g1-rfc9380',
  metadata: { beaconID: chain.name },
}

/** The last round that is out: none before the first, round 1 at the chain's beginning. */
const lastRound = (now: Date): number =>
  Math.max(0, Math.floor((now.getTime() / 1000 - chain.genesisSeconds) / chain.periodSeconds) + 1)

const openRounds = () => {
  const signatures = new Map<number, string>()
  return (round: number) => {
    const signature = signatures.get(round) ?? signTestRound(round)
    if (signatures.size >= mostInMemory) signatures.clear()
    signatures.set(round, signature)
    const randomness = createHash('sha256').update(Buffer.from(signature, 'hex')).digest('hex')
    return { round, randomness, signature }
  }
}

/**
 * Starts a chain of public randomness of its own, with drand's HTTP API, whose rounds come by the local clock: one that
 * is not due yet is not there. Its secret is published, so that it is good for trying and for nothing else.
 */
export const startBeacon = async ({ clock, port }: { clock: () => Date; port?: number }) => {
  const roundOf = openRounds()
  const answer = (path: string): unknown => {
    if (path === '/chains') return [chain.hash]
    const last = lastRound(clock())
    if (path === '/health') return { current: last, expected: last }
    if (path === `/${chain.hash}/info`) return info
    const asked = new RegExp(`^/${chain.hash}/public/(latest|[1-9][0-9]{0,14})$`).exec(path)?.[1]
    if (asked === undefined) return undefined
    const round = asked === 'latest' ? last : Number(asked)
    return round >= 1 && round <= last ? roundOf(round) : undefined
  }
  const server = createServer((request, response) => {
    const found = request.method === 'GET' ? answer((request.url ?? '').split('?')[0] ?? '') : undefined
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
    })
    response.end(JSON.stringify(found ?? { error: 'not found' }))
  })
  const url = `http://127.0.0.1:${await listenAgain(server, port)}`
  return { url, stop: () => closeServer(server) }
}
