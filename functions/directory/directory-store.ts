import type { Table } from '../platform/table/client.ts'
import { keys } from '../platform/table/keys.ts'
import { questionnaireStore } from './questionnaire-store.ts'
import { settingStore } from './setting-store.ts'
import { storedBrand, storedDealer } from './stored-content.ts'

/** The directory's items in the table: brands, dealers and questionnaire versions. */
export const directoryStore = (table: Table) => ({
  brands: settingStore(table, keys.brand, storedBrand),
  dealers: settingStore(table, keys.dealer, storedDealer),
  questionnaires: questionnaireStore(table),
})
export type DirectoryStore = ReturnType<typeof directoryStore>
