import { openDirectory } from '../directory/reading/open-directory.ts'
import type { DynamoDBStreamEvent } from 'aws-lambda'
import { isAlertItem, parseAlertItem } from './alert/alert-item.ts'
import { systemClock } from '../platform/runtime/clock.ts'
import { caseEvents } from './events.ts'
import { busClient } from '../platform/events/bus-client.ts'
import { isEventItem, parseEventItem } from '../platform/events/outbox/event-item.ts'
import { publishEvents, publishVersioned } from '../platform/events/publish.ts'
import { readSettings } from '../platform/runtime/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { readBatched } from '../platform/table/read-item.ts'
import { isTombstone } from '../platform/table/tombstone.ts'
import { consumeChanges } from '../platform/table/stream.ts'
import { backgroundHandler } from '../platform/runtime/background-handler.ts'
import { isCallItem, parseCallItem } from './call/call-item.ts'
import { numberHashes as hashesOf } from './customer/number-hash.ts'
import { readContact } from './customer/read-contact.ts'
import { rightsStore } from './customer/rights/rights-store.ts'
import { followAskingItem, isAskingItem } from './following/follow-rights.ts'
import { idsOfCaseKey } from './keys.ts'
import { callStore } from './store/call-store.ts'
import { caseStore } from './store/case-store.ts'
import { customerStore } from './store/customer-store.ts'
import { readsTogether } from './store/reads-together.ts'
import { entryStore } from './entries/entry-store.ts'
import { bringInLine } from './suspension/bring-in-line.ts'
import { escalationEvents } from './following/escalation-events.ts'
import { erasedEvent } from './following/erased-event.ts'
import { rightsOfCall } from './suspension/rights-of-call.ts'
import { tellOfNumber } from './suspension/tell-of-number.ts'
import { followCall } from './following/follow-call.ts'
import { advancePulses } from './pulse/advance-pulses.ts'
import { pulseStore } from './pulse/pulse-store.ts'
import { onChangeSettings } from './settings.ts'

const settings = readSettings(onChangeSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const bus = busClient()
const publish = publishEvents(caseEvents, bus, settings.BUS_NAME)
const publishKept = publishVersioned(bus, settings.BUS_NAME)
const readItem = readBatched(table)
const together = readsTogether(readItem)
const customers = { ...customerStore(table, readItem), ...together.customers }
const rights = rightsStore(table, readItem)
const calls = { ...callStore(table), get: together.readStored }
const numberHashes = hashesOf(settings.SUPPRESSION_KEY)
const directory = openDirectory(table, systemClock)
const [cases, entries] = [caseStore(table), entryStore(table)]
const ofRights = {
  ...{ customers, calls, rights, numberHashes },
  readContact: readContact({ customers, rights }),
  bringInLine: bringInLine({
    ...{ cases, entries, directory, clock: systemClock },
    rightsOf: rightsOfCall({ customers, numberHashes }),
  }),
  tellOfNumber: tellOfNumber({ cases, entries, clock: systemClock }),
}
const follow = followCall({ ...ofRights, directory, publish, clock: systemClock })

const followAsking = followAskingItem(ofRights)

const advance = advancePulses({ pulses: pulseStore(table) })

const consume = consumeChanges(async ({ before, now }) => {
  if (!now) return
  if (isEventItem(now)) return publishKept([parseEventItem(now)])
  if (isTombstone(now)) {
    if (before && isCallItem(before) && !isTombstone(before))
      await publish([erasedEvent(parseCallItem(before), systemClock().toISOString())])
  } else if (isCallItem(now)) await follow(before && parseCallItem(before), parseCallItem(now))
  else if (!before && isAskingItem(now))
    await followAsking(idsOfCaseKey({ pk: String(now['pk']), sk: String(now['sk']) }), now)
  else if (!before && isAlertItem(now)) await publish(escalationEvents(parseAlertItem(now)))
})

/**
 * Second consumer of the table's stream: updates the customer items, publishes the domain events, those too that another
 * part kept with its change, finds phone numbers and what is to be followed up, and then moves on the pulse of the dealers
 * concerned.
 */
export const handler = backgroundHandler(async ({ Records }: DynamoDBStreamEvent) => {
  const response = await consume(Records)
  await advance(Records.flatMap(({ dynamodb }) => dynamodb?.Keys?.['pk']?.S ?? []))
  return response
})
