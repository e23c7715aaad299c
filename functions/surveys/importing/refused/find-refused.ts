import type { FileReader } from '../../../platform/files/storing/read-file.ts'
import { readPages } from '../../../platform/table/pages/read-pages.ts'
import { refusedKeys } from '../import-files.ts'
import { refusedUntil, type SurveyImport } from '../store/import-item.ts'
import type { ImportStore } from '../store/import-store.ts'
import { givesBackSince } from './gives-back-since.ts'
import { cellsOfRefused } from './refused-text.ts'
import type { IsTheirs } from './remove-refused.ts'
import { storedPart, textIfThere } from './stored-part.ts'

type FindRefusedPorts = {
  imports: Pick<ImportStore, 'list'>
  files: Pick<FileReader, 'readWhole'>
  clock: () => Date
}

/**
 * A refused row of somebody: of which file it is, by its brand and when that was sent, and its cells, with the reason among
 * them.
 */
export type FoundRefused = {
  brand: string
  receivedAt: string
  row: number
  cells: ReturnType<typeof cellsOfRefused>
}

const pageSize = 10

/** Goes through every file of refused rows that is kept, the newest first, and yields those of somebody. Changes nothing. */
export const findRefused = ({ imports, files, clock }: FindRefusedPorts) => {
  async function* ofImport(found: SurveyImport, isTheirs: IsTheirs): AsyncGenerator<FoundRefused> {
    const { importId, brand, createdAt: receivedAt, form, refusedParts } = found
    if (!form || refusedUntil(found) * 1000 <= clock().getTime()) return
    const { header, part } = refusedKeys(importId)
    for (let number = 1; number <= refusedParts; number += 1) {
      const rows = await storedPart(files, part(number))
      if (!rows || rows === 'other-form') continue
      for (const { row, text } of rows.filter(isTheirs)) {
        const columns = (await textIfThere(files, header)) ?? ''
        yield { brand, receivedAt, row, cells: cellsOfRefused(form, columns, text) }
      }
    }
  }

  return async function* (isTheirs: IsTheirs): AsyncGenerator<FoundRefused, void, undefined> {
    const since = givesBackSince(clock())
    const pages = readPages(async (after?: string) => {
      const page = await imports.list(pageSize, after)
      const isOver = page.imports.some(({ createdAt }) => createdAt < since)
      return { ...page, next: isOver ? undefined : (page.next ?? undefined) }
    })
    for await (const page of pages) for (const found of page.imports) yield* ofImport(found, isTheirs)
  }
}
