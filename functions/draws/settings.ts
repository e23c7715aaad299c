import * as z from 'zod/mini'
import { busSettings, metricSettings, tableSettings } from '../platform/function-settings.ts'

/** The beacon chain that rounds are of; its facts are in `beacon-chains.ts`. */
const chainSettings = { DRAW_CHAIN: z.enum(['quicknet', 'local-test']) }
/** The relays to ask, separated by commas. */
const relaySettings = { DRAW_RELAYS: z.string().check(z.minLength(1), z.maxLength(2048)) }

export const onSealSettings = z.object({ ...tableSettings, ...busSettings, ...chainSettings })
export const onDecideSettings = z.object({
  ...tableSettings,
  ...busSettings,
  ...metricSettings,
  ...chainSettings,
  ...relaySettings,
})
export const onWatchSettings = z.object({ ...tableSettings, ...metricSettings })
