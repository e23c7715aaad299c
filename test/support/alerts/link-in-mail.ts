import { setTimeout } from 'node:timers/promises'
import type { LocalRun } from '../running/local-run.ts'

/** The token of the link in a mail's text; undefined if it has none. */
const tokenIn = (text: string | undefined): string | undefined =>
  /\/v1\/acknowledgements\/([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/.exec(text ?? '')?.[1]

/** The token of the link in the first mail whose subject has these words, once it has arrived. */
export const linkInMail = async (run: LocalRun, words: string): Promise<string> => {
  for (let tries = 0; tries < 150; tries += 1) {
    const found = (await run.mails()).find(
      ({ subject, body }) => subject.includes(words) && tokenIn(body.text),
    )
    const token = tokenIn(found?.body.text)
    if (token !== undefined) return token
    await setTimeout(200)
  }
  throw new Error(`No mail about ${words} has a link`)
}
