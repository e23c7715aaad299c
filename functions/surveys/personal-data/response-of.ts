import { isDealerPartition } from '../../directory/keys.ts'
import type { StoredItem } from '../../platform/personal-data/personal-data.ts'
import { responsePrefix } from '../keys.ts'
import { parseResponse } from '../response/response-item.ts'
import type { SurveyResponse } from '../response/response.ts'

/** A survey response by its item, whether it is held or blocked; undefined for any other item. Pure. */
export const responseOf = (item: StoredItem): Pick<SurveyResponse, 'responseId' | 'keys'> | undefined =>
  isDealerPartition(item.pk) && item.sk.startsWith(responsePrefix) ? parseResponse(item) : undefined
