import type { FileRow } from '../../files/file-row.ts'
import type { ComposedRow, Formerly } from '../reading/compose-row.ts'
import { hashTable, shortHash } from '../../mapping/hash-table.ts'

type Compose = (row: FileRow) => Promise<ComposedRow>

/** How rows were composed under what held before; `isAlike` and `print` as of `Formerly`. */
type FormerReading = { compose: Compose; isAlike: boolean; print: string }

/**
 * Composes rows as today, and says under which ids they would have been kept before. A former id is that of the first of a
 * file's rows that would have had it, and of rows that are the same as that one today: any other would not have been kept.
 * So rows must be given in the file's order, from the beginning.
 */
export const withFormer = (compose: Compose, former: readonly FormerReading[]): Compose => {
  if (former.length === 0) return compose
  const owners = hashTable()
  const isOfFirst = (was: string, own: string): boolean => {
    const [key, owner] = [shortHash(was), shortHash(own) % 2 ** 32]
    const first = owners.get(key) ?? owner
    owners.set(key, first)
    return first === owner
  }
  return async (row) => {
    const composed = await compose(row)
    const all: { was: ComposedRow; isAlike: boolean; print: string }[] = []
    for (const { compose: before, ...rest } of former) all.push({ was: await before(row), ...rest })
    if ('refusals' in composed) {
      const ids = all.flatMap(({ was }) =>
        'response' in was ? [was.response.responseId, was.response.idless] : [was.responseId],
      )
      return { ...composed, formerIds: [...new Set(ids.filter((id) => id !== undefined))] }
    }
    const { dealerId, responseId: own } = composed.response
    const formerly = all.flatMap(({ was, isAlike, print }): Formerly[] => {
      if (!('response' in was) || was.response.dealerId !== dealerId) return []
      const { responseId, fingerprint, idless } = was.response
      if (responseId !== own && !isOfFirst(`${dealerId}#${responseId}`, own)) return []
      return [{ responseId, fingerprint, idless, isAlike, idOf: was.idOf, print }]
    })
    return { ...composed, formerly }
  }
}
