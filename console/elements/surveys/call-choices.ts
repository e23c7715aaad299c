import { linesOf } from './survey-columns.ts'

type CallChoices = Record<string, string[]>

/** By which choices of the call's question those of the survey are meant, as lines: `Sí = yes, yes-partly`. */
export const linesOfChoices = (callChoices: CallChoices | undefined): string =>
  Object.entries(callChoices ?? {})
    .map(([choice, ids]) => `${choice} = ${ids.join(', ')}`)
    .join('\n')

/** What such lines say; undefined if there are none. A line without `=` names a choice that means none. */
export const callChoicesOf = (text: string | undefined): CallChoices | undefined => {
  const lines = linesOf(text)
  if (!lines) return undefined
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.lastIndexOf('=')
      const [choice, ids] = at === -1 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)]
      return [
        choice.trim(),
        ids
          .split(',')
          .map((id) => id.trim())
          .filter((id) => id !== ''),
      ]
    }),
  )
}
