import { FileGone } from '../../platform/files/storing/file-gone.ts'
import type { FileReader } from '../../platform/files/storing/read-file.ts'
import { uploadKey } from './import-files.ts'
import type { ImportStore } from './store/import-store.ts'

type SweepPorts = {
  imports: Pick<ImportStore, 'unfinished' | 'get' | 'close'>
  files: Pick<FileReader, 'read'>
  /** Begins to read an import whose file has come. */
  arrived: (importId: string) => Promise<void>
  order: (importId: string) => Promise<void>
  clock: () => Date
}

/** An address for an upload lasts five minutes, and an upload at most a day: then nothing more comes. */
const hopelessAfterMs = 24 * 3600 * 1000
/** The bucket tells of an upload within seconds: what it has not told of by now is looked for. */
const overdueAfterMs = 3 * 60 * 1000

/** Whether a file is there. S3 refuses access to what is not there, rather than say so, to who may not list the bucket. */
const isThere = async ({ files }: Pick<SweepPorts, 'files'>, key: string): Promise<boolean> => {
  try {
    await files.read(key, 0, 1)
    return true
  } catch (fault) {
    // Nothing can be read of an empty file: then it is there.
    if (fault instanceof Error && fault.name === 'InvalidRange') return true
    if (fault instanceof FileGone || (fault instanceof Error && fault.name === 'AccessDenied')) return false
    throw fault
  }
}

/**
 * Orders a run for each import that is being read but that nobody is at work on, because its run was killed, and for each
 * whose file came but whose event did not.
 */
export const sweepImports = (ports: SweepPorts) => async (): Promise<void> => {
  const { imports, arrived, order, clock } = ports
  for (const importId of await imports.unfinished()) {
    const found = await imports.get(importId)
    const now = clock()
    const ageMs = found ? now.getTime() - Date.parse(found.createdAt) : Infinity
    if (found?.state === 'reading') {
      if (found.leaseUntil === undefined || found.leaseUntil <= now.toISOString()) await order(importId)
    } else if (found?.state !== 'waiting' || ageMs > hopelessAfterMs) await imports.close(importId)
    else if (ageMs > overdueAfterMs && (await isThere(ports, uploadKey(importId)))) {
      await arrived(importId)
      await order(importId)
    }
  }
}
