import type { Publish } from '../../platform/events/publish.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { SurveyEvent } from '../events.ts'
import type { SurveyImport } from './store/import-item.ts'
import type { ImportStore } from './store/import-store.ts'

type OrderReadingPorts = {
  imports: Pick<ImportStore, 'get'>
  publish: Publish<SurveyEvent>
  clock: Clock
}

/** Orders the next run for an import. */
export const orderReading =
  ({ imports, publish, clock }: OrderReadingPorts) =>
  async (importId: string): Promise<void> => {
    const found = await imports.get(importId)
    if (!found) return
    const { rows, n } = found
    await publish([
      {
        name: 'SurveyImportReading',
        id: `${importId}/${rows.read}/${n}`,
        at: clock().toISOString(),
        data: { importId, from: rows.read },
      },
    ])
  }

/** Tells that an import is finished; a dry run tells nobody. */
export const tellImported =
  ({ publish, clock }: Pick<OrderReadingPorts, 'publish' | 'clock'>) =>
  async ({ importId, brand, coveredUntil, dryRun, rows, doneAt }: SurveyImport): Promise<void> => {
    if (dryRun) return
    await publish([
      {
        name: 'SurveyImported',
        id: importId,
        at: doneAt ?? clock().toISOString(),
        data: { importId, brand, coveredUntil: coveredUntil ?? null, ...rows },
      },
    ])
  }
