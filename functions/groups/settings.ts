import * as z from 'zod/mini'
import { cursorSettings, httpSettings, tableSettings } from '../platform/runtime/function-settings.ts'

export const groupsHttpSettings = z.object({ ...tableSettings, ...httpSettings, ...cursorSettings })
