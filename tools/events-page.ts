import { format, resolveConfig } from 'prettier'
import * as z from 'zod/mini'
import { eventDocs, type EventName, eventSchemas } from '../functions/contract/parts.ts'
import { type EventDoc, eventSource } from '../functions/platform/events/define-events.ts'

const head = `# Domain events

Printed by \`npm run events\` from each part's \`events.ts\` and \`event-docs.ts\`; not to be edited by hand.

On the service's own EventBridge bus (stack output \`BusName\`), \`source\` \`${eventSource}\`. References only: a consumer that needs a name or a phone number reads it from the API, with a token that may.

## For every consumer

- **Repeats.** Delivered at least once. \`detail.id\` is the same whenever the same thing is told again, with the same content: keep the ids of what was handled (a conditional write will do) and drop what is known. Keep them 14 days: a redrive tells things again that are as old.
- **Order.** None is promised, not even for one call. \`detail.at\` is when the thing happened, not when it was told. What must hold now is read from the API.
- **Versions.** \`detail.version\` is the version of \`data\`. A new version is for what would break a consumer; new fields come without one, so unknown fields are to be ignored. Refuse a version that is not known, into a dead-letter queue.
- **A rule of one's own.** Match \`source\` and \`detail-type\`, and give the target a dead-letter queue: EventBridge tries for 24 hours and then drops.
`

const typeOf = (schema: z.core.JSONSchema.BaseSchema): string => {
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ')
  if (schema.type === 'array' && typeof schema.items === 'object' && !Array.isArray(schema.items))
    return `list of ${typeOf(schema.items)}`
  return [schema.type ?? 'anything'].flat().join(' or ')
}

const fieldsOf = (name: EventName): string => {
  const { properties = {} } = z.toJSONSchema(eventSchemas[name].data)
  const rows = Object.entries(properties).map(([field, schema]) =>
    typeof schema === 'boolean' ? '' : `| \`${field}\` | ${typeOf(schema)} |`,
  )
  return ['| field of `data` | |', '|---|---|', ...rows].join('\n')
}

/** An event as a consumer gets it from the bus, without what EventBridge adds. */
export const exampleOf = (name: EventName, { example }: EventDoc) => ({
  source: eventSource,
  'detail-type': name,
  detail: { id: example.id, version: eventSchemas[name].version, at: example.at, data: example.data },
})

const sectionOf = (name: EventName, doc: EventDoc): string =>
  [
    `## ${name}`,
    `Version ${eventSchemas[name].version}. ${doc.when}`,
    fieldsOf(name),
    `**Repeats.** ${doc.repeats}`,
    `**Order.** ${doc.order}`,
    ['```json', JSON.stringify(exampleOf(name, doc), null, 2), '```'].join('\n'),
  ].join('\n\n')

/** `docs/events.md`: every event with its version, fields, example, and what a consumer must do about repeats. */
export const eventsPage = async (file: string): Promise<string> => {
  const names: Record<string, EventDoc> = eventDocs
  const sections = Object.entries(names).flatMap(([name, doc]) =>
    isEventName(name) ? [sectionOf(name, doc)] : [],
  )
  const options = await resolveConfig(file)
  return format([head, ...sections].join('\n\n'), { ...options, parser: 'markdown' })
}

const isEventName = (name: string): name is EventName => Object.hasOwn(eventSchemas, name)
