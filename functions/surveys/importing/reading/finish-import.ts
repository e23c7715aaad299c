import type { DealerCodes } from '../../mapping/find-dealer.ts'
import type { SurveyImport } from '../store/import-item.ts'

type FinishImportPorts = {
  dealerCodes: (brandId: string) => Promise<DealerCodes>
  /** Records that the brand's files cover a dealer up to a day, as an import of this time says. */
  cover: (dealerId: string, brand: string, until: string, givenAt: string) => Promise<unknown>
  tell: (found: SurveyImport) => Promise<void>
}

/**
 * What is done once a file was read to its end: a file that says up to which day it is complete covers every dealer that
 * has a code of the brand, also one without a row. Then it is told. A dry run changes nothing. May be repeated.
 */
export const finishImport =
  ({ dealerCodes, cover, tell }: FinishImportPorts) =>
  async (found: SurveyImport): Promise<void> => {
    const { brand, coveredUntil, createdAt, dryRun } = found
    if (!dryRun && typeof coveredUntil === 'string') {
      const periods = [...(await dealerCodes(brand)).values()].flat()
      for (const dealerId of new Set(periods.map((period) => period.dealerId)))
        await cover(dealerId, brand, coveredUntil, createdAt)
    }
    await tell(found)
  }
