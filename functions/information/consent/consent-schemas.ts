import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { consentTextOf } from './consent-texts.ts'
import { type ConsentText, hashOfText, wholeText } from './consent-text.ts'

const state = named('ConsentTextState', z.enum(['current', 'withdrawn']))

/** A text as it is published: `sha256` is the hash of `text` in UTF-8, in hexadecimal. */
export const consentTextResponse = named(
  'ConsentText',
  z.object({ version: z.int(), state, language: z.string(), text: z.string(), sha256: z.string() }),
)

const shown = (text: ConsentText): z.output<typeof consentTextResponse> => ({
  version: text.version,
  state: text.state,
  language: 'es',
  text: wholeText(text),
  sha256: hashOfText(text),
})

/** The text of a version as it is published; undefined if there is none. */
export const publishedText = (version: number): z.output<typeof consentTextResponse> | undefined => {
  const text = consentTextOf(version)
  return text && shown(text)
}
