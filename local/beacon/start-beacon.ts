import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { beaconChains } from '../../functions/draws/record/beacon-chains.ts'
import type { Faults } from '../engines/front/faults.ts'
import type { Log } from '../engines/front/types.ts'
import { closeServer, listenAgain } from '../run/listen.ts'
import { relayFaults } from './relay-faults.ts'
import { signTestRound } from './sign-round.ts'

const chain = beaconChains['local-test']
const maxInMemory = 1000

const info = {
  public_key: chain.publicKey,
  period: chain.periodSeconds,
  genesis_time: chain.genesisSeconds,
  hash: chain.hash,
  groupHash: '0'.repeat(64),
  schemeID: 'bls-unchained-g1-rfc9380',
  metadata: { beaconID: chain.name },
}

/** The latest published round: none before the first, round 1 at the chain's genesis. */
const lastRound = (now: Date): number =>
  Math.max(0, Math.floor((now.getTime() / 1000 - chain.genesisSeconds) / chain.periodSeconds) + 1)

const openRounds = () => {
  const signatures = new Map<number, string>()
  return (round: number) => {
    const signature = signatures.get(round) ?? signTestRound(round)
    if (signatures.size >= maxInMemory) signatures.clear()
    signatures.set(round, signature)
    const randomness = createHash('sha256').update(Buffer.from(signature, 'hex')).digest('hex')
    return { round, randomness, signature }
  }
}

type BeaconOptions = { clock: () => Date; port?: number; faults?: Pick<Faults, 'pick'>; log?: Log }

/** A valid signature by the chain, but for another round. */
const signatureOfAnotherRound = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'round' in answer
    ? { ...answer, signature: signTestRound(answer.round === 1 ? 2 : 1) }
    : answer

/**
 * Starts a separate chain of public randomness with drand's HTTP API. Its rounds follow the local clock, and future
 * rounds do not exist yet. Its secret is public, so it is only good for trials. Faults affect it as they would affect
 * every relay.
 */
export const startBeacon = async ({ clock, port, faults, log }: BeaconOptions) => {
  const strike = faults && relayFaults(faults, log)
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
    const path = (request.url ?? '').split('?')[0] ?? ''
    const fault = strike?.(path)
    if (fault?.kind === 'held') return
    if (fault?.kind === 'dropped') return void response.destroy()
    const found = request.method === 'GET' ? answer(path) : undefined
    const given = fault?.kind === 'wrong-signature' ? signatureOfAnotherRound(found) : found
    const status = fault?.kind === 'status' ? fault.status : given === undefined ? 404 : 200
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify(status === 200 ? given : { error: status === 404 ? 'not found' : 'failed' }))
  })
  const url = `http://127.0.0.1:${await listenAgain(server, port)}`
  return { url, stop: () => closeServer(server) }
}
