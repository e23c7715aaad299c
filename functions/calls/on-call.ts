import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import type { DynamoDBStreamEvent } from 'aws-lambda'
import { isAlertItem, parseAlertItem } from '../alerts/alert-item.ts'
import { directoryStore } from '../directory/directory-store.ts'
import { readDirectory } from '../directory/read-directory.ts'
import { systemClock } from '../platform/clock.ts'
import { publishEvents } from '../platform/events/publish.ts'
import { readSettings } from '../platform/settings.ts'
import { tableClient } from '../platform/table/client.ts'
import { consumeChanges } from '../platform/table/stream.ts'
import { unattended } from '../platform/unattended.ts'
import { isCallItem, parseCallItem } from './call-item.ts'
import { customerStore } from './customer-store.ts'
import { escalationEvents } from './escalation-events.ts'
import { followCall } from './follow-call.ts'
import { onCallSettings } from './settings.ts'

const settings = readSettings(onCallSettings)
const table = { client: tableClient(), tableName: settings.TABLE_NAME }
const publish = publishEvents(new EventBridgeClient({}), settings.BUS_NAME)
const follow = followCall({
  customers: customerStore(table),
  directory: readDirectory(directoryStore(table), systemClock),
  publish,
})

const consume = consumeChanges(async ({ before, now }) => {
  if (!now) return
  if (isCallItem(now)) await follow(before && parseCallItem(before), parseCallItem(now))
  else if (!before && isAlertItem(now)) await publish(escalationEvents(parseAlertItem(now)))
})

export const handler = unattended((event: DynamoDBStreamEvent) => consume(event.Records))
