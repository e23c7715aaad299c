import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { type DomainEvent, eventSchemas, eventSource } from './domain-event.ts'

/** What EventBridge takes in one request. */
const most = 10

/** Thrown when the bus did not take every event; what called it fails and is repeated. */
export class NotPublished extends Error {
  constructor(readonlyCodes: readonly string[]) {
    super(`The bus refused ${readonlyCodes.length} event(s): ${[...new Set(readonlyCodes)].join(', ')}`)
    this.name = 'NotPublished'
  }
}

const entryOf = (event: DomainEvent, EventBusName: string) => ({
  EventBusName,
  Source: eventSource,
  DetailType: event.name,
  Time: new Date(event.at),
  Detail: JSON.stringify({
    id: event.id,
    version: eventSchemas[event.name].version,
    at: event.at,
    data: event.data,
  }),
})

/** Publishes on our bus. PutEvents may take some and refuse others: the refused go once more, then it throws. */
export const publishEvents =
  (client: EventBridgeClient, busName: string) =>
  async (events: readonly DomainEvent[]): Promise<void> => {
    const put = async (entries: ReturnType<typeof entryOf>[]) => {
      const { Entries = [], FailedEntryCount = 0 } = await client.send(
        new PutEventsCommand({ Entries: entries }),
      )
      const refused = FailedEntryCount === 0 ? [] : entries.filter((_, index) => Entries[index]?.ErrorCode)
      return { refused, codes: Entries.flatMap((entry) => entry.ErrorCode ?? []) }
    }
    for (let from = 0; from < events.length; from += most) {
      const first = await put(events.slice(from, from + most).map((event) => entryOf(event, busName)))
      if (first.refused.length === 0) continue
      const second = await put(first.refused)
      if (second.refused.length > 0) throw new NotPublished(second.codes)
    }
  }
export type Publish = ReturnType<typeof publishEvents>
