import type { Schemas } from '../../../app/app.ts'

type Entry = Pick<Schemas['TimelineEntry'], 'what' | 'detail'>

/** A field of an entry's details, which differ by what happened. */
const fieldOf = (detail: unknown, name: string): unknown =>
  typeof detail === 'object' && detail !== null
    ? Object.entries(detail).find(([key]) => key === name)?.[1]
    : undefined

/** A text of an entry's details; undefined if it has none of this name. */
export const textOf = (detail: unknown, name: string): string | undefined => {
  const value = fieldOf(detail, name)
  return typeof value === 'string' ? value : undefined
}

/**
 * The name of what happened, by which the texts know it: `what`, and after a slash what came of it or what did it, where that
 * says more. `/reopened`: a correction of the call opened the dismissed problem again. `/call`: a recheck or reminder did it.
 * `/amended`: the correction of one did.
 */
export const eventName = ({ what, detail }: Entry): string => {
  if (what === 'call-amended') return textOf(detail, 'to') === undefined ? what : `${what}/reopened`
  const call = fieldOf(detail, 'call')
  if (call === undefined) return what
  if (fieldOf(call, 'amended') === true) return `${what}/amended`
  return what === 'reopen' ? `${what}/call` : what
}

/**
 * What the customer said in the recheck or reminder of an entry: in our words, unless the event's own say it (`verification`),
 * and in theirs; empty without one.
 */
export const saidAgain = ({
  what,
  detail,
}: Entry): { words: readonly string[]; remarks: readonly string[] } => {
  const call = fieldOf(detail, 'call')
  const texts = (name: string): readonly string[] => {
    const all = fieldOf(call, name)
    return Array.isArray(all) ? all.filter((one) => typeof one === 'string') : []
  }
  return { words: what === 'verification' ? [] : texts('words'), remarks: texts('remarks') }
}

/**
 * The name of a change of a customer's state, `<right>/<change>`; of somebody else's who has the number, `<right>/number`, and
 * once it stands against nothing any more, `<right>/number-ended`.
 */
export const rightName = (detail: unknown): string => {
  const [right, change, of] = [textOf(detail, 'right'), textOf(detail, 'change'), textOf(detail, 'of')]
  if (of === undefined) return `${right}/${change}`
  return change === 'ended' ? `${right}/${of}-ended` : `${right}/${of}`
}
