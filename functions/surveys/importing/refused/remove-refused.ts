import type { FileReader } from '../../../platform/files/storing/read-file.ts'
import { refusedKeys } from '../import-files.ts'
import { refusedUntil, type SurveyImport } from '../store/import-item.ts'
import type { ImportStore } from '../store/import-store.ts'
import { joinRefusedAgain, type JoinRefusedPorts } from './join-refused.ts'
import { givesBackSince } from './gives-back-since.ts'
import { type StoredRefusedRow, writeRefusedPart } from './refused-part.ts'
import { storedPart } from './stored-part.ts'
import { withoutRows } from './without-rows.ts'

type RemoveRefusedPorts = {
  imports: Pick<ImportStore, 'list' | 'get' | 'examples' | 'progress' | 'replace'>
  files: Pick<FileReader, 'readWhole' | 'write' | 'remove'>
  upload: JoinRefusedPorts['upload']
  clock: () => Date
}

/** Whether a refused row is of the customer who is erased. */
export type IsTheirs = (row: Pick<StoredRefusedRow, 'dealerId' | 'personal' | 'ids'>) => boolean

/** Thrown when an import keeps changing while rows are taken out of its files, so that the run is repeated. */
class KeepsChanging extends Error {
  override name = 'ImportKeepsChanging'
}

const maxTries = 8
/** So many imports are gone through before it is said how far it is. */
const pageSize = 10
/**
 * Takes the rows of a customer who is erased out of every file of refused rows, and out of the examples beside it: they count
 * as `erased` then. Which rows those are is stored before the first file is written, so that whoever is interrupted anywhere, or
 * is overtaken by a run that reads the file, finishes the next time. Files from before rows could be told apart are deleted
 * whole. Goes through ten imports, the newest first, after the place that the last ten ended at; returns the next such place,
 * undefined after the last. Idempotent.
 */
export const removeRefused = (ports: RemoveRefusedPorts) => {
  const { imports, files, upload, clock } = ports
  const join = joinRefusedAgain({ files, upload })

  /** Deletes all of an import's refused rows. */
  const forget = async ({ importId, refusedParts }: SurveyImport) => {
    const { header, part, whole } = refusedKeys(importId)
    await files.remove(whole)
    for (let number = 1; number <= refusedParts; number += 1) await files.remove(part(number))
    await files.remove(header)
  }

  /** One attempt: false if the import has changed meanwhile. */
  const attempt = async (found: SurveyImport, isTheirs: IsTheirs): Promise<boolean> => {
    const { part } = refusedKeys(found.importId)
    const hits: StoredRefusedRow[] = []
    const changed = new Map<number, StoredRefusedRow[]>()
    for (let number = 1; number <= found.refusedParts; number += 1) {
      const rows = await storedPart(files, part(number))
      if (rows === 'other-form') {
        await forget(found)
        return (await imports.replace({ ...found, refusedParts: 0, removing: false })) !== null
      }
      const theirs = (rows ?? []).filter(isTheirs)
      if (!rows || theirs.length === 0) continue
      hits.push(...theirs)
      changed.set(
        number,
        rows.filter((row) => !theirs.includes(row)),
      )
    }
    if (hits.length === 0 && found.removing !== true) return true
    const begun =
      hits.length === 0
        ? found
        : await imports.progress(...withoutRows(found, await imports.examples(found.importId), hits))
    if (!begun) return false
    for (const [number, rows] of changed) await files.write(part(number), writeRefusedPart(rows))
    if (begun.state === 'done') await join(begun.importId, begun.refusedParts)
    return (await imports.replace({ ...begun, removing: false })) !== null
  }

  const removeFrom = async (importId: string, isTheirs: IsTheirs): Promise<void> => {
    for (let tries = 1; tries <= maxTries; tries += 1) {
      const found = await imports.get(importId)
      if (!found || found.refusedParts === 0 || refusedUntil(found) * 1000 <= clock().getTime()) return
      if (await attempt(found, isTheirs)) return
    }
    throw new KeepsChanging()
  }

  return async (isTheirs: IsTheirs, after?: string): Promise<string | undefined> => {
    const since = givesBackSince(clock())
    const page = await imports.list(pageSize, after)
    for (const { importId, createdAt } of page.imports)
      if (createdAt >= since) await removeFrom(importId, isTheirs)
    const isOver = page.imports.some(({ createdAt }) => createdAt < since)
    return isOver ? undefined : (page.next ?? undefined)
  }
}
