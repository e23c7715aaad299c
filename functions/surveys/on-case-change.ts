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

const busEvent = z.object({
  detail: z.object({ data: z.object({ dealerId: z.string(), callId: z.string() }) }),
})

/** Receives the domain events about calls from our bus, and matches survey responses with them. */
export const handler = backgroundHandler(async (event: unknown): Promise<void> => {
  const { success, data } = z.safeParse(busEvent, event)
  if (!success) return log('warn', 'event-not-about-a-call')
  await follow(data.detail.data)
})
