import * as z from 'zod/mini'
import { httpSettings } from '../platform/runtime/function-settings.ts'

export const contractHttpSettings = z.object(httpSettings)
