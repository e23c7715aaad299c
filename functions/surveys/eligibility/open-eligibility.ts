import { openBrandSurveys } from '../../directory/brand-surveys/open-brand-surveys.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Table } from '../../platform/table/client.ts'
import { matchStore } from '../matching/store/match-store.ts'
import { responseStore } from '../response/response-store.ts'
import { type CustomerEligibility, customerEligibility } from './customer-eligibility.ts'
import { eligibilityOf } from './eligibility-of.ts'

/** Opens for other parts whether a customer may have the prize. */
export const openEligibility = (
  table: Table,
  {
    fingerprint,
    directory,
    clock,
  }: { fingerprint: Fingerprint; directory: Pick<Directory, 'brand'>; clock: Clock },
): CustomerEligibility => {
  const brandSurveys = openBrandSurveys(table, clock)
  return customerEligibility({
    matches: matchStore(table, fingerprint),
    responses: responseStore(table),
    judge: eligibilityOf({ directory, brandSurveys }),
    brandSurvey: brandSurveys.get,
  })
}
