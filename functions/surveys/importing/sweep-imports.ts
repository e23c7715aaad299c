import type { ImportStore } from './store/import-store.ts'

type SweepPorts = {
  imports: Pick<ImportStore, 'unfinished' | 'get' | 'close'>
  order: (importId: string) => Promise<void>
  clock: () => Date
}

/** An address for an upload lasts five minutes, and an upload at most a day: then nothing more comes. */
const hopelessAfterMs = 24 * 3600 * 1000

/** Orders a run for each import that is being read but that nobody is at work on: its run was killed. */
export const sweepImports =
  ({ imports, order, clock }: SweepPorts) =>
  async (): Promise<void> => {
    for (const importId of await imports.unfinished()) {
      const found = await imports.get(importId)
      const now = clock()
      const isOld = !found || now.getTime() - Date.parse(found.createdAt) > hopelessAfterMs
      if (found?.state !== 'reading') {
        if (found?.state !== 'waiting' || isOld) await imports.close(importId)
      } else if (found.leaseUntil === undefined || found.leaseUntil <= now.toISOString())
        await order(importId)
    }
  }
