import type { PersonalData } from '../../platform/personal-data/personal-data.ts'
import type { Table } from '../../platform/table/client.ts'
import { entryKinds, heldCaseStore, recogniseCase } from './held-case-store.ts'
import { showHeldCase } from './show-held-case.ts'

/** Opens what is held about customers in their cases and on their own items. */
export const openCaseData = (table: Table): PersonalData => ({
  kinds: ['customer', 'call', ...entryKinds, 'event', 'alert', 'delivery', 'notice'],
  ...heldCaseStore(table),
  recognise: recogniseCase,
  show: showHeldCase,
})
