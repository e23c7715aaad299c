import * as z from 'zod/mini'
import type { DataDir } from '../run/data-dir.ts'

/** Written when the sample data are complete. */
export const finishedFile = 'seeded.json'
export const seeded = z.object({ at: z.string(), calls: z.int(), problems: z.int() })
export type Seeded = z.output<typeof seeded>

/** Written before anything else in a folder that is to get sample data, with how far its clock is from the machine's. */
const startedFile = 'seeding.json'
const seeding = z.object({ offsetMs: z.number() })

/** Notes that a folder is being seeded, with its clock's distance from the machine's, in milliseconds. */
export const noteSeeding = (dataDir: DataDir, offsetMs: number): void =>
  dataDir.write(startedFile, { offsetMs })

/**
 * Empties a folder whose seeding was interrupted, and gives it the clock that it had: nobody has used it yet, and its
 * clock stands somewhere in the past. Where it is only the note of the finished seeding that is gone, nothing is emptied.
 */
export const dropHalfSeeded = (dataDir: DataDir): void => {
  if (dataDir.read(finishedFile, seeded) || dataDir.written().includes(finishedFile)) return
  const begun = dataDir.read(startedFile, z.partial(seeding))
  if (!begun) return
  dataDir.empty()
  dataDir.write('clock.json', { offsetMs: begun.offsetMs ?? 0 })
}
