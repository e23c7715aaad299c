import * as z from 'zod/mini'
import {
  busSettings,
  linkSettings,
  mailSettings,
  metricSettings,
  suppressionSettings,
  tableSettings,
} from '../platform/runtime/function-settings.ts'

/** The settings of every function that sends alerts. */
const alerting = {
  ...tableSettings,
  ...mailSettings,
  ...metricSettings,
  ...linkSettings,
  ...suppressionSettings,
  /** The key of the tokens in links. */
  ACKNOWLEDGEMENT_KEY: z.string().check(z.minLength(1), z.maxLength(2048)),
}

export const onProblemSettings = z.object(alerting)
export const onDeliverySettings = z.object({ ...alerting, ...busSettings })
export const sweepSettings = z.object(alerting)
