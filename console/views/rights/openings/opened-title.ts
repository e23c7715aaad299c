import type { Schemas } from '../../../app/app.ts'
import type { RightsProps } from '../rights-props.ts'

/** A text that an item has as a field. */
const textIn = (item: object, field: string): string | undefined => {
  const value: unknown = Object.entries(item).find(([name]) => name === field)?.[1]
  return typeof value === 'string' ? value : undefined
}

/** The objects among an item's fields. */
const objectsIn = (item: object): object[] =>
  Object.values(item).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? [value] : [],
  )

/**
 * What an opened item is called: its kind, and what tells it from others of the kind, which only whoever may read it sees. Of
 * what is known of a customer, that is how the number of their states ends, or the visit that they were called about last.
 */
export const openedTitle = (
  item: Schemas['BlockedRecord'],
  kind: Schemas['BlockedRecordKind'],
  t: RightsProps['t'],
): string => {
  const title = kind === 'index' ? t.openedIndex : t.heldKinds[kind]
  const id = ['responseId', 'requestId', 'callId'].flatMap((field) => textIn(item, field) ?? [])[0]
  if (id !== undefined) return `${title}: ${id}`
  const parts = objectsIn(item)
  const ending = parts.flatMap((part) => textIn(part, 'ending') ?? [])[0]
  if (ending !== undefined) return `${title}: ${t.phonesEnding(ending)}`
  const [last] = parts
    .map((part) => ({ at: textIn(part, 'at') ?? '', visit: textIn(part, 'visit') }))
    .filter(({ visit }) => visit !== undefined)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return last?.visit === undefined ? title : `${title}: ${t.lastVisit(last.visit)}`
}
