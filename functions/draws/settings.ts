import * as z from 'zod/mini'
import {
  busSettings,
  cursorSettings,
  fingerprintSettings,
  httpSettings,
  mailSettings,
  metricSettings,
  tableSettings,
} from '../platform/runtime/function-settings.ts'

/** The beacon chain that rounds are of; its facts are in `record/beacon-chains.ts`. */
const chainSettings = { DRAW_CHAIN: z.enum(['quicknet', 'local-test']) }
/** The relays to ask, separated by commas. */
const relaySettings = { DRAW_RELAYS: z.string().check(z.minLength(1), z.maxLength(2048)) }

/** Reads draws, records the two facts that may follow one, and publishes those. */
export const drawsHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...fingerprintSettings,
  ...cursorSettings,
  ...busSettings,
})
export const onSealSettings = z.object({ ...tableSettings, ...busSettings, ...chainSettings })
export const onDecideSettings = z.object({
  ...tableSettings,
  ...busSettings,
  ...metricSettings,
  ...chainSettings,
  ...relaySettings,
})
export const onWatchSettings = z.object({ ...tableSettings, ...metricSettings })
export const onAnnounceSettings = z.object({
  ...tableSettings,
  ...mailSettings,
  ...busSettings,
  /** The API's URL as shown in e-mails: `https://...` without a trailing slash. */
  API_URL: z.string().check(z.maxLength(2048), z.regex(/^https?:\/\/\S*[^\s/]$/)),
})
export const onDrawDeliverySettings = z.object({ ...tableSettings, ...metricSettings })
