import type { Table } from '../platform/table/client.ts'
import { keys } from '../platform/table/keys.ts'
import { brandContent } from './brand.ts'
import { storedDealer } from './dealer.ts'
import { questionnaireStore } from './questionnaire-store.ts'
import { settingStore } from './setting-store.ts'

/** The directory's items in the table: brands, dealers and questionnaire versions. */
export const directoryStore = (table: Table) => ({
  brands: settingStore(table, keys.brand, brandContent),
  dealers: settingStore(table, keys.dealer, storedDealer),
  questionnaires: questionnaireStore(table),
})
export type DirectoryStore = ReturnType<typeof directoryStore>
