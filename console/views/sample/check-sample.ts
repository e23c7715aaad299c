import { isByRule } from '../../../functions/supervision/sample/probability.ts'
import type { Schemas } from '../../app/app.ts'

/** What is published of a month's key; hexadecimal digits. */
type PublishedKey = { key: string; commitment: string }

type SampledCall = Schemas['SampledCall']

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16))

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Whether a published key is the one that was committed to. */
export const isCommittedTo = async ({ key, commitment }: PublishedKey): Promise<boolean> =>
  hexOf(await crypto.subtle.digest('SHA-256', bytesOf(key))) === commitment

/** A call's number in the draw, twelve hexadecimal digits: as `docs/supervision.md` says, "How it is drawn". */
export const drawnNumber = async (key: CryptoKey, dealerId: string, callId: string): Promise<string> => {
  const message = new TextEncoder().encode(['sample/v1', dealerId, callId].join('\0'))
  return hexOf(await crypto.subtle.sign('HMAC', key, message)).slice(0, 12)
}

/** A month's key as the browser's own cryptography takes it. */
export const importKey = (hex: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytesOf(hex), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])

/**
 * The calls that the key does not draw as they are said to be, or whose probability is not the one of the month's settings.
 */
export const wrongCalls = async (
  hex: string,
  dealerId: string,
  calls: readonly SampledCall[],
  settings: Schemas['Sample']['settings'],
): Promise<string[]> => {
  const key = await importKey(hex)
  const checked = await Promise.all(
    calls.map(async (call) => {
      const { callId, probability, u, drawn } = call
      const number = await drawnNumber(key, dealerId, callId)
      const isDrawn = Number.parseInt(number, 16) < Math.floor(probability * 2 ** 48)
      return number === u && isDrawn === drawn && isByRule(settings, call) ? [] : [callId]
    }),
  )
  return checked.flat()
}
