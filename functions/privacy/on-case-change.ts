import * as z from 'zod/mini'
import { numberHashes } from '../cases/customer/number-hash.ts'
import { openCases } from '../cases/store/open-cases.ts'
import { bringInLine } from '../cases/suspension/bring-in-line.ts'
import { rightsOfCall } from '../cases/suspension/rights-of-call.ts'
import { openDirectory } from '../directory/reading/open-directory.ts'
import { openPassOnData } from '../draws/personal-data/open-personal-data.ts'
import { keyedFingerprint } from '../platform/content/fingerprint.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { systemClock as clock } from '../platform/runtime/clock.ts'
import { log } from '../platform/runtime/log.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { followPassOn } from './finding/follow-pass-on.ts'
import { followCase } from './finding/follow-case.ts'
import { tellKnownLate } from './finding/tell-known-late.ts'
import { privacyEvents } from './events.ts'
import { busClient } from '../platform/events/bus-client.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { heldStore } from './finding/held-store.ts'
import { orderLeaving } from './moving/order-leaving.ts'
import { rectificationStore } from './rectifying/rectification-store.ts'
import { openRights } from '../directory/rights/open-rights.ts'
import { openMails } from '../mails/posting/open-mails.ts'
import { retentionStore } from './retention/retention-store.ts'
import { registerRequest } from './register/register-request.ts'
import { requestStore } from './register/request-store.ts'
import { privacyOnCaseChangeSettings } from './settings.ts'
import { followStates } from './states/follow-states.ts'
import { tellObjection } from './states/telling/tell-objection.ts'
import { tellRestriction } from './states/telling/tell-restriction.ts'

const settings = readSettings(privacyOnCaseChangeSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const held = heldStore(table, keyedFingerprint(settings.FINGERPRINT_KEY))
const { cases, calls, amendments, customers, entries } = openCases(table)
const directory = openDirectory(table, clock)
const kept = retentionStore(table)
const rights = openRights(table)
const { postMail } = openMails(table, clock)
const publish = publishEvents(privacyEvents, busClient(), settings.BUS_NAME)
const follow = followCase({
  kept,
  becomesKnown: tellKnownLate({ publish, clock }),
  hasLeft: orderLeaving({
    ...{ held, publish, clock, blockedDays: settings.BLOCKED_DAYS },
    rectifications: rectificationStore(table),
  }),
  ...{ cases, amendments, entries },
  register: registerRequest({
    ...{ held, clock, rights, postMail },
    requests: requestStore(table),
  }),
  directory,
  held,
})
const hashes = numberHashes(settings.SUPPRESSION_KEY)
const followState = followStates({
  ...{ calls, customers, numberHashes: hashes },
  bringInLine: bringInLine({
    ...{ cases, entries, directory, clock },
    rightsOf: rightsOfCall({ customers, numberHashes: hashes }),
  }),
  directory,
  tellObjection: tellObjection({ customers, recipients: rights.recipients, postMail }),
  tellRestriction: tellRestriction({ recipients: rights.recipients, postMail }),
})

const passedOn = followPassOn({ passOns: openPassOnData(table), held, kept })

const aboutCall = z.object({ dealerId: z.string(), callId: z.string() })
const aboutPassOn = z.object({ dealerId: z.string(), groupId: z.string(), month: z.string() })
const busEvent = z.object({ detail: z.object({ data: z.union([aboutCall, aboutPassOn]) }) })

/**
 * Receives the domain events about calls and discounts passed on from our bus, and keeps up to date by what customers are
 * found, where what is held about them is, and whether their cases stand still.
 */
export const handler = backgroundHandler(async (event: unknown): Promise<void> => {
  const { success, data } = z.safeParse(busEvent, event)
  if (!success) return log('warn', 'event-about-no-customer')
  const about = data.detail.data
  if (!('callId' in about)) return passedOn(about)
  await follow(about)
  await followState(about)
})
