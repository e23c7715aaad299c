import * as z from 'zod/mini'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { log } from '../platform/runtime/log.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { followCall } from './matching/follow-call.ts'
import { openMatching } from './matching/open-matching.ts'
import { surveysOnCaseChangeSettings } from './settings.ts'

const settings = readSettings(surveysOnCaseChangeSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const follow = followCall(
  openMatching(table, { fingerprint: keyedFingerprint(settings.FINGERPRINT_KEY), clock }),
)

const dealerId = z.string()
const busEvent = z.object({
  detail: z.object({
    data: z.union([
      z.object({ dealerId, callId: z.string() }),
      z.object({ dealerId, matched: z.nullable(z.string()) }),
    ]),
  }),
})

/** Receives the domain events about calls, and about responses that were withdrawn, and matches survey responses anew. */
export const handler = backgroundHandler(async (event: unknown): Promise<void> => {
  const { success, data } = z.safeParse(busEvent, event)
  if (!success) return log('warn', 'event-not-about-a-call')
  const about = data.detail.data
  const callId = 'callId' in about ? about.callId : about.matched
  // A response that was withdrawn without a call leaves nothing to follow.
  if (callId !== null) await follow({ dealerId: about.dealerId, callId })
})
