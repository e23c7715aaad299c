import * as z from 'zod/mini'
import { busSettings, tableSettings } from '../platform/runtime/function-settings.ts'

/** The stream's second consumer: keeps the customer items and publishes the domain events. */
export const onChangeSettings = z.object({ ...tableSettings, ...busSettings })
