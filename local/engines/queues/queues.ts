import { createHash, randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { openJournal } from '../front/journal.ts'

const attribute = z.object({
  DataType: z.string(),
  StringValue: z.optional(z.string()),
  BinaryValue: z.optional(z.string()),
})
type MessageAttribute = z.output<typeof attribute>
export type MessageAttributes = Readonly<Record<string, MessageAttribute>>

const message = z.object({
  id: z.string(),
  queue: z.string(),
  body: z.string(),
  attributes: z.record(z.string(), attribute),
  sentAt: z.number(),
  visibleAt: z.number(),
  receives: z.number(),
  firstReceivedAt: z.optional(z.number()),
  receipt: z.optional(z.string()),
})
/** A message as stored in the queue; times are epoch milliseconds of the local clock. */
export type Message = Readonly<z.output<typeof message>>

/** A queue in the templates. */
type QueueSettings = { name: string; retentionSeconds?: number; visibilitySeconds?: number }

/** Thrown for a queue that is in no template. */
export class NoSuchQueue extends Error {
  override name = 'QueueDoesNotExist'
}

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

/** The SQS queues, stored in one file. */
export type Queues = {
  names: () => readonly string[]
  /** Returns the message's id. Throws `NoSuchQueue`. */
  send: (queue: string, body: string, attributes?: MessageAttributes, delaySeconds?: number) => string
  /** A queue's messages, including hidden ones, oldest first. Throws `NoSuchQueue`. */
  list: (queue: string) => readonly Message[]
  /** Hides up to `most` messages for the queue's visibility timeout and returns them with new receipt handles. */
  receive: (queue: string, most: number, visibilitySeconds?: number) => readonly Message[]
  /** Returns whether the receipt handle was still valid; receiving a message again replaces it. */
  remove: (queue: string, receipt: string) => boolean
  /** Hides a received message for this long from now; 0 makes it visible immediately. */
  hide: (queue: string, receipt: string, seconds: number) => boolean
  purge: (queue: string) => void
  isHidden: (message: Message) => boolean
  settings: (queue: string) => Required<QueueSettings>
  /** Called after each `send`. */
  onSend: (listener: (queue: string) => void) => () => void
  close: () => void
}

/** `file` stores them across restarts; null keeps them only in memory. */
export const createQueues = (options: {
  queues: readonly (string | QueueSettings)[]
  file: string | null
  clock: () => Date
}): Queues => {
  const now = () => options.clock().getTime()
  const known = new Map<string, Required<QueueSettings>>(
    options.queues.map((given) => {
      const named = typeof given === 'string' ? { name: given } : given
      return [named.name, { retentionSeconds: 345_600, visibilitySeconds: 30, ...named }]
    }),
  )
  const journal = openJournal(options.file, message)
  const listeners = new Set<(queue: string) => void>()

  const settings = (queue: string) => {
    const found = known.get(queue)
    if (!found) throw new NoSuchQueue(`There is no queue ${queue}`)
    return found
  }
  const list = (queue: string): Message[] => {
    const oldest = now() - settings(queue).retentionSeconds * 1000
    const all = [...journal.entries().values()].filter((item) => item.queue === queue)
    for (const item of all) if (item.sentAt < oldest) journal.remove(item.id)
    return all.filter((item) => item.sentAt >= oldest)
  }
  const withReceipt = (queue: string, receipt: string) => list(queue).find((item) => item.receipt === receipt)

  return {
    names: () => [...known.keys()],
    settings,
    list,
    send: (queue, body, attributes = {}, delaySeconds = 0) => {
      settings(queue)
      const id = randomUUID()
      const sentAt = now()
      const visibleAt = sentAt + delaySeconds * 1000
      journal.put(id, { id, queue, body, attributes: { ...attributes }, sentAt, visibleAt, receives: 0 })
      for (const listener of listeners) listener(queue)
      return id
    },
    receive: (queue, most, visibilitySeconds = settings(queue).visibilitySeconds) => {
      const at = now()
      const visible = list(queue).filter((item) => item.visibleAt <= at)
      return visible.slice(0, most).map((item) => {
        const received = {
          ...item,
          receipt: randomUUID(),
          receives: item.receives + 1,
          firstReceivedAt: item.firstReceivedAt ?? at,
          visibleAt: at + visibilitySeconds * 1000,
        }
        journal.put(item.id, received)
        return received
      })
    },
    remove: (queue, receipt) => {
      const found = withReceipt(queue, receipt)
      if (found) journal.remove(found.id)
      return found !== undefined
    },
    hide: (queue, receipt, seconds) => {
      const found = withReceipt(queue, receipt)
      if (found) journal.put(found.id, { ...found, visibleAt: now() + seconds * 1000 })
      return found !== undefined
    },
    purge: (queue) => {
      for (const item of list(queue)) journal.remove(item.id)
    },
    isHidden: (item) => item.visibleAt > now(),
    onSend: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => journal.close(),
  }
}
