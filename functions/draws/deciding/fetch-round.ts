import * as z from 'zod/mini'
import { log } from '../../platform/runtime/log.ts'
import type { BeaconChain } from '../record/beacon-chains.ts'
import { verifyRound } from '../record/verify-signature.ts'

/** Which relays are queried, for which chain, and how long to wait. */
type FetchRoundOptions = {
  /** Base URLs of relays that speak drand's HTTP API. */
  relays: readonly string[]
  chain: BeaconChain
  fetch?: typeof globalThis.fetch
  /** The timeout for one relay's complete response, in milliseconds. */
  timeoutMs?: number
}

const maxBytes = 4096
const answer = z.object({ round: z.int(), signature: z.string() })

/** Why a relay's response is rejected. Contains nothing that the relay sent. */
class Refused extends Error {
  override name = 'Refused'
}

const readShort = async (response: Response): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw new Refused('too-big')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const readAnswer = (body: string) => {
  try {
    return z.parse(answer, JSON.parse(body))
  } catch {
    throw new Refused('malformed')
  }
}

const reasonOf = (fault: unknown): string => {
  if (fault instanceof Refused) return fault.message
  return fault instanceof Error && fault.name === 'TimeoutError' ? 'slow' : 'unreachable'
}

/**
 * Fetches a round's signature: queries all relays at once and returns the first response that verifies. Null if none
 * does, either because the round is not published yet or because no relay can be trusted.
 */
export const fetchRound = ({
  relays,
  chain,
  fetch = globalThis.fetch,
  timeoutMs = 10_000,
}: FetchRoundOptions) => {
  const ask = async (relay: string, round: number, settled: AbortSignal): Promise<{ signature: string }> => {
    const signal = AbortSignal.any([settled, AbortSignal.timeout(timeoutMs)])
    const url = `${relay.replace(/\/+$/, '')}/${chain.hash}/public/${round}`
    const response = await fetch(url, { signal, redirect: 'error', headers: { accept: 'application/json' } })
    if (!response.ok) {
      await response.body?.cancel()
      throw new Refused(`status-${response.status}`)
    }
    const { round: answered, signature } = readAnswer(await readShort(response))
    if (answered !== round) throw new Refused('another-round')
    signal.throwIfAborted()
    if (!verifyRound(chain, round, signature)) throw new Refused('wrong-signature')
    return { signature }
  }

  return async (round: number): Promise<{ signature: string } | null> => {
    const settled = new AbortController()
    const asked = relays.map(async (relay, index) => {
      try {
        return await ask(relay, round, settled.signal)
      } catch (fault) {
        if (!settled.signal.aborted)
          log('warn', 'relay-refused', { relay: index, round, reason: reasonOf(fault) })
        throw fault
      }
    })
    try {
      return await Promise.any(asked)
    } catch {
      return null
    } finally {
      settled.abort()
    }
  }
}
