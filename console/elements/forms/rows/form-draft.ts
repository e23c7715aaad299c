import { createContext } from 'preact'
import type { Draft } from '../../../data/drafts.ts'

/** What had been typed into the form around and not sent; null if there is nothing. */
export const FormDraft = createContext<Draft | null>(null)

/** How many rows there are under a JSON Pointer such as `/alertRecipients`, by the names of the rows' fields. */
export const rowCount = (names: Iterable<string>, pointer: string): number => {
  let count = 0
  for (const name of names) {
    if (!name.startsWith(`${pointer}/`)) continue
    const index = Number(name.slice(pointer.length + 1).split('/')[0])
    if (Number.isInteger(index)) count = Math.max(count, index + 1)
  }
  return count
}
