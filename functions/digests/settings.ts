import * as z from 'zod/mini'
import { httpSettings, linkSettings, tableSettings } from '../platform/runtime/function-settings.ts'

/** Settings of the function behind the links in digests. */
export const digestsHttpSettings = z.object({ ...tableSettings, ...httpSettings })

/** Settings of the function that makes digests. */
export const onMorningSettings = z.object({
  ...tableSettings,
  ...linkSettings,
  /** The key of the tokens in links. */
  ACKNOWLEDGEMENT_KEY: z.string().check(z.minLength(1), z.maxLength(2048)),
})
