import type { BlockedStore } from '../../blocking/blocked-store.ts'
import type { OpenedFile } from './opened-file.ts'

/** Whether everything that a file was made of is still blocked: what was destroyed takes the file with it. */
export const isAllBlocked =
  ({ page }: Pick<BlockedStore, 'page'>) =>
  async ({ places }: OpenedFile): Promise<boolean> => {
    for (const { id, of } of places) if ((await page(id, { of, limit: 1 })).items.length === 0) return false
    return true
  }
