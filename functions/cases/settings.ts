import * as z from 'zod/mini'
import { busSettings, suppressionSettings, tableSettings } from '../platform/runtime/function-settings.ts'

/** Settings of the stream's second consumer, which updates the customer items and publishes the domain events. */
export const onChangeSettings = z.object({ ...tableSettings, ...busSettings, ...suppressionSettings })
