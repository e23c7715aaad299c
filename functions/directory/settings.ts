import * as z from 'zod/mini'
import { httpSettings, tableSettings } from '../platform/runtime/function-settings.ts'

export const directoryHttpSettings = z.object({ ...tableSettings, ...httpSettings })
