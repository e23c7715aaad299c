import type { Table } from '../../platform/table/client.ts'
import { keys } from '../keys.ts'
import { type ReadItem, readOneByOne } from '../../platform/table/read-item.ts'
import { digestAfterChange } from '../digest/digest-time.ts'
import { brandStore } from '../brands/brand-store.ts'
import { questionnaireStore } from '../questionnaires/questionnaire-store.ts'
import { resourceStore } from '../resources/resource-store.ts'
import { listedDealer } from '../lists/listed-dealer.ts'
import { storedDealer } from '../resources/stored-content.ts'

/** The stores of brands, dealers and questionnaire versions; `readItem` reads an item for all of them. */
export const directoryStore = (table: Table, readItem: ReadItem = readOneByOne(table)) => ({
  brands: brandStore(table, readItem),
  dealers: resourceStore(table, keys.dealer, storedDealer, readItem, (dealerId, content, now) => ({
    ...digestAfterChange(dealerId, content, now),
    ...listedDealer(dealerId, content),
  })),
  questionnaires: questionnaireStore(table, readItem),
})
export type DirectoryStore = ReturnType<typeof directoryStore>
