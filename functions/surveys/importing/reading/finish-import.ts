import type { Dealer } from '../../../directory/dealers/dealer.ts'
import type { Clock } from '../../../platform/runtime/clock.ts'
import type { DealerCodes } from '../../mapping/find-dealer.ts'
import { dealerFault } from '../dealer-fault.ts'
import type { SurveyImport } from '../store/import-item.ts'

type FinishImportPorts = {
  dealerCodes: (brandId: string) => Promise<DealerCodes>
  directory: { dealer: (dealerId: string) => Promise<Dealer | undefined> }
  /** Records that the brand's files cover a dealer up to a day, as an import of this time says. */
  cover: (dealerId: string, brand: string, until: string, givenAt: string) => Promise<unknown>
  tell: (found: SurveyImport) => Promise<void>
  clock: Clock
}

/**
 * Up to which day a file that is complete up to a day covers each dealer by its codes: no further than its last code that
 * had begun by then is valid, because rows answered later are not the dealer's.
 */
const coveredByCodes = (codes: DealerCodes, until: string): ReadonlyMap<string, string> => {
  const days = new Map<string, string>()
  for (const { dealerId, from, to } of [...codes.values()].flat()) {
    if (from > until) continue
    const day = to !== undefined && to < until ? to : until
    if (day > (days.get(dealerId) ?? '')) days.set(dealerId, day)
  }
  return days
}

/**
 * What is done once a file was read to its end: a file that says up to which day it is complete covers every dealer that
 * has a code of the brand, also one without a row, unless its rows are refused: nobody knows then whose survey was answered.
 * Then it is told. A dry run changes nothing. May be repeated.
 */
export const finishImport =
  ({ dealerCodes, directory, cover, tell, clock }: FinishImportPorts) =>
  async (found: SurveyImport): Promise<void> => {
    const { brand, coveredUntil, createdAt, dryRun } = found
    if (!dryRun && typeof coveredUntil === 'string')
      for (const [dealerId, day] of coveredByCodes(await dealerCodes(brand), coveredUntil))
        if (!dealerFault(await directory.dealer(dealerId), brand, clock()))
          await cover(dealerId, brand, day, createdAt)
    await tell(found)
  }
