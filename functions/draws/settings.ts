import * as z from 'zod/mini'
import {
  busSettings,
  cursorSettings,
  fingerprintSettings,
  httpSettings,
  linkSettings,
  mailSettings,
  metricSettings,
  tableSettings,
} from '../platform/runtime/function-settings.ts'

/** The beacon chain; its parameters are in `record/beacon-chains.ts`. */
const chainSettings = { DRAW_CHAIN: z.enum(['quicknet', 'local-test']) }
/** The relays' base URLs, comma-separated. */
const relaySettings = { DRAW_RELAYS: z.string().check(z.minLength(1), z.maxLength(2048)) }

/** Settings of the HTTP function, which reads draws, and records and publishes the two facts that may follow one. */
export const drawsHttpSettings = z.object({
  ...tableSettings,
  ...httpSettings,
  ...fingerprintSettings,
  ...cursorSettings,
  ...busSettings,
})
/** Settings of the function that seals months. */
export const onSealSettings = z.object({ ...tableSettings, ...busSettings, ...chainSettings })
/** Settings of the function that decides months. */
export const onDecideSettings = z.object({
  ...tableSettings,
  ...busSettings,
  ...metricSettings,
  ...chainSettings,
  ...relaySettings,
})
/** Settings of the function that reports what is overdue. */
export const onWatchSettings = z.object({ ...tableSettings, ...metricSettings })
/** Settings of the function that announces months. */
export const onAnnounceSettings = z.object({
  ...tableSettings,
  ...mailSettings,
  ...busSettings,
  ...linkSettings,
})
/** Settings of the function that records SES's events. */
export const onDrawDeliverySettings = z.object({ ...tableSettings, ...metricSettings })
