import * as z from 'zod/mini'
import { mailSettings, metricSettings, tableSettings } from '../platform/runtime/function-settings.ts'

/** Settings of the function that sends e-mails. */
export const onSendSettings = z.object({ ...tableSettings, ...mailSettings, ...metricSettings })
/** Settings of the function that records SES's events. */
export const onMailDeliverySettings = z.object({ ...tableSettings, ...metricSettings })
