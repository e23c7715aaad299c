import { openCaseData } from '../../cases/personal-data/open-personal-data.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { PersonalData } from '../../platform/personal-data/personal-data.ts'
import type { Table } from '../../platform/table/client.ts'
import { openReviewData } from '../../supervision/personal-data/open-personal-data.ts'
import { openSurveyData } from '../../surveys/personal-data/open-personal-data.ts'

/**
 * What each part holds about customers, in the order in which it is shown: for whoever shows it, makes a file of it or takes
 * it away.
 */
export const openParts = (table: Table, fingerprint: Fingerprint, reviewKey: string): PersonalData[] => [
  openCaseData(table),
  openReviewData(table, reviewKey),
  openSurveyData(table, fingerprint),
]
