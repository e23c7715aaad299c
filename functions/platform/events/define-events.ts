import type * as z from 'zod/mini'

/** The `source` of all our events. */
export const eventSource = 'asortis.fidelizacion'

/** The form of an event: its version and its data, which hold references and no personal data beyond them. */
type EventSchema = { version: number; data: z.ZodMiniObject }

/** Forms of events by name. */
export type EventSchemas = Readonly<Record<string, EventSchema>>

/** Declares a part's domain events. They are delivered at least once: a consumer drops repeats by `id`. */
export const defineEvents = <const E extends EventSchemas>(events: E): E => events

/** One event to publish, of those declared. `id` is the same whenever the same thing is published again. */
export type EventOf<E extends EventSchemas> = {
  [N in keyof E & string]: { name: N; id: string; at: string; data: z.output<E[N]['data']> }
}[keyof E & string]

/** An event's documentation for consumers; only printed. */
export type EventDoc<S extends EventSchema = EventSchema> = {
  /** When it is published, as a sentence. */
  when: string
  /** What a repeat with the same id means, and how to handle it. */
  repeats: string
  /** What may come before or after it. */
  order: string
  example: { id: string; at: string; data: z.output<S['data']> }
}

/** The documentation of each event that a part declares. */
export type EventDocs<E extends EventSchemas> = { readonly [N in keyof E]: EventDoc<E[N]> }

/** The usual `repeats` of an event. */
export const ignoreDuplicate = 'A duplicate: ignore it.'
