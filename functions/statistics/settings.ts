import * as z from 'zod/mini'
import { busSettings, httpSettings, tableSettings } from '../platform/runtime/function-settings.ts'

export const statisticsHttpSettings = z.object({ ...tableSettings, ...httpSettings })
/** Settings of the function that marks what has changed. */
export const onChangeSettings = z.object({ ...tableSettings })
/** Settings of the function that recomputes what is marked. */
export const onRecomputeSettings = z.object({ ...tableSettings, ...busSettings })
