import type { Table } from '../../platform/table/client.ts'
import { readOneByOne } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'
import { resourceStore } from '../resources/resource-store.ts'
import { storedBrandSurvey } from './stored-brand-survey.ts'

/**
 * Stores brands' surveys, an item each: together with the brands, which every function of the call centre reads, they
 * would be too large.
 */
export const brandSurveyStore = (table: Table) =>
  resourceStore(table, keys.brandSurvey, storedBrandSurvey, readOneByOne(table), () => ({}))
