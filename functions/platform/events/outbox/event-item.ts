import * as z from 'zod/mini'
import { keys } from './keys.ts'

/** The item's format version; a format change needs a new version and an upgrade in `parseEventItem`. */
const eventItemVersion = 1

const storedEvent = z.object({
  v: z.literal(eventItemVersion),
  id: z.string(),
  name: z.string(),
  /** The version of the event's data. */
  version: z.int(),
  at: z.string(),
  data: z.string(),
})

/** An event that was kept with the change that it tells of, with the version of its data. */
export type KeptEvent = {
  id: string
  name: string
  version: number
  at: string
  data: Record<string, unknown>
}

/** How long an event is kept, in seconds: longer than the stream has it. */
const keptForSeconds = 7 * 24 * 3600

/** The table item of an event. `now` is when it is kept. */
export const eventItem = ({ id, data, ...event }: KeptEvent, now: Date) => ({
  ...keys.keptEvent(id),
  ...{ v: eventItemVersion, id, ...event },
  data: JSON.stringify(data),
  expiresAt: Math.floor(now.getTime() / 1000) + keptForSeconds,
})

/** Whether an item of the table is a kept event. */
export const isEventItem = ({ pk, sk }: Record<string, unknown>): boolean => {
  const key = keys.keptEvent('')
  return sk === key.sk && typeof pk === 'string' && pk.startsWith(key.pk)
}

/** Parses a table item as a kept event. Throws if it is not one. */
export const parseEventItem = (item: unknown): KeptEvent => {
  const { v: _, data, ...event } = z.parse(storedEvent, item)
  return { ...event, data: z.parse(z.record(z.string(), z.unknown()), JSON.parse(data)) }
}
