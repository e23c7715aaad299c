import * as z from 'zod/mini'
import { busSettings, mailSettings, tableSettings } from '../platform/function-settings.ts'

export const onProblemSettings = z.object({ ...tableSettings, ...mailSettings })
export const onDeliverySettings = z.object({ ...tableSettings, ...mailSettings, ...busSettings })
export const sweepSettings = z.object({ ...tableSettings, ...mailSettings })
