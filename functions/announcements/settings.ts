import * as z from 'zod/mini'
import { busSettings, mailSettings, metricSettings, tableSettings } from '../platform/function-settings.ts'

export const onAnnounceSettings = z.object({
  ...tableSettings,
  ...mailSettings,
  ...busSettings,
  /** Where the API is, for whoever reads a mail: `https://...` without a slash at the end. */
  API_URL: z.string().check(z.maxLength(2048), z.regex(/^https?:\/\/\S*[^\s/]$/)),
})
export const onDrawDeliverySettings = z.object({ ...tableSettings, ...metricSettings })
