import * as z from 'zod/mini'
import type { LocalRun } from '../running/local-run.ts'

const clock = z.object({ now: z.string() })
const dayMs = 86_400_000

/** Moves the clock day by day until a digest has been sent, at most a week, and returns the token of its link. */
export const subscriptionInMail = async (run: LocalRun): Promise<string> => {
  for (let days = 0; days < 8; days += 1) {
    const texts = (await run.mails()).map(({ body }) => body.text ?? '')
    const [, token] = /\/v1\/mail-subscriptions\/([A-Za-z0-9_-]{43})/.exec(texts.join('\n')) ?? []
    if (token !== undefined) return token
    const { now } = z.parse(clock, (await run.admin('clock')).body)
    await run.moveClock(new Date(Date.parse(now) + dayMs))
  }
  throw new Error('No digest was sent within a week')
}
