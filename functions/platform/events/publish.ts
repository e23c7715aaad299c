import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { type EventOf, type EventSchemas, eventSource } from './define-events.ts'

/** The most events in one request to EventBridge. */
const maxEntries = 10

/** Thrown if the bus did not accept every event, so that the caller fails and is retried. */
export class NotPublished extends Error {
  constructor(readonlyCodes: readonly string[]) {
    super(`The bus refused ${readonlyCodes.length} event(s): ${[...new Set(readonlyCodes)].join(', ')}`)
    this.name = 'NotPublished'
  }
}

type VersionedEvent = { name: string; version: number | undefined; id: string; at: string; data: object }

const entryOf = ({ name, version, id, at, data }: VersionedEvent, EventBusName: string) => ({
  EventBusName,
  Source: eventSource,
  DetailType: name,
  Time: new Date(at),
  Detail: JSON.stringify({ id, version, at, data }),
})

/**
 * Publishes events, each with its version, on our bus. PutEvents may accept only some: the others are sent once more, then
 * it throws.
 */
export const publishVersioned =
  (client: EventBridgeClient, busName: string) =>
  async (events: readonly VersionedEvent[]): Promise<void> => {
    const put = async (entries: ReturnType<typeof entryOf>[]) => {
      const { Entries = [], FailedEntryCount = 0 } = await client.send(
        new PutEventsCommand({ Entries: entries }),
      )
      const refused = FailedEntryCount === 0 ? [] : entries.filter((_, index) => Entries[index]?.ErrorCode)
      return { refused, codes: Entries.flatMap((entry) => entry.ErrorCode ?? []) }
    }
    for (let from = 0; from < events.length; from += maxEntries) {
      const first = await put(events.slice(from, from + maxEntries).map((event) => entryOf(event, busName)))
      if (first.refused.length === 0) continue
      const second = await put(first.refused)
      if (second.refused.length > 0) throw new NotPublished(second.codes)
    }
  }

/** Publishes a part's events on our bus, with the versions of `schemas`, as `publishVersioned` does. */
export const publishEvents = <E extends EventSchemas>(
  schemas: E,
  client: EventBridgeClient,
  busName: string,
) => {
  const publish = publishVersioned(client, busName)
  return (events: readonly EventOf<E>[]): Promise<void> =>
    publish(events.map((event) => ({ ...event, version: schemas[event.name]?.version })))
}

/** Publishes events of these kinds. Throws if the bus did not accept all of them. */
export type Publish<Event> = (events: readonly Event[]) => Promise<void>
