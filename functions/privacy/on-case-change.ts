import * as z from 'zod/mini'
import { openCases } from '../cases/store/open-cases.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { log } from '../platform/runtime/log.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { followCase } from './finding/follow-case.ts'
import { heldStore } from './finding/held-store.ts'
import { privacyOnCaseChangeSettings } from './settings.ts'

const settings = readSettings(privacyOnCaseChangeSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const { cases, amendments } = openCases(table)
const follow = followCase({
  ...{ cases, amendments },
  directory: openDirectory(table, clock),
  held: heldStore(table, keyedFingerprint(settings.FINGERPRINT_KEY)),
})

const busEvent = z.object({
  detail: z.object({ data: z.object({ dealerId: z.string(), callId: z.string() }) }),
})

/** Receives the domain events about calls from our bus, and keeps up to date by what their customers are found. */
export const handler = backgroundHandler(async (event: unknown): Promise<void> => {
  const { success, data } = z.safeParse(busEvent, event)
  if (!success) return log('warn', 'event-not-about-a-call')
  await follow(data.detail.data)
})
