import * as z from 'zod/mini'
import {
  busSettings,
  mailSettings,
  metricSettings,
  tableSettings,
} from '../platform/runtime/function-settings.ts'

export const onProblemSettings = z.object({ ...tableSettings, ...mailSettings, ...metricSettings })
export const onDeliverySettings = z.object({
  ...tableSettings,
  ...mailSettings,
  ...metricSettings,
  ...busSettings,
})
export const sweepSettings = z.object({ ...tableSettings, ...mailSettings, ...metricSettings })
