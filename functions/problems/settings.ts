import * as z from 'zod/mini'
import { cursorSettings, httpSettings, tableSettings } from '../platform/function-settings.ts'

export const problemsHttpSettings = z.object({ ...tableSettings, ...httpSettings, ...cursorSettings })
