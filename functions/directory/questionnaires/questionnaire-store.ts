import * as z from 'zod/mini'
import { canonicalJson } from '../../platform/content/canonical-json.ts'
import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent } from '../../platform/table/conditional-write.ts'
import { keys } from '../keys.ts'
import { listedQuestionnaire } from '../lists/listed-questionnaire.ts'
import type { ReadItem } from '../../platform/table/read-item.ts'
import type { QuestionnaireContent } from './questionnaire.ts'
import { upgradeItem } from '../resources/resource-item.ts'
import { storedQuestionnaire } from '../resources/stored-content.ts'

/** The item's format version, which includes the content's fields. A change needs a new one and an upgrade. */
export const questionnaireItemVersion = 1

const upgrades = {}

const storedItem = z.object({
  v: z.literal(questionnaireItemVersion),
  content: z.string(),
  putBy: z.string(),
})

/** A stored questionnaire version, and API Gateway's id of the request that created it. */
type StoredQuestionnaire = { content: QuestionnaireContent; putBy: string }

const parseQuestionnaire = (item: unknown): StoredQuestionnaire => {
  const { content, putBy } = z.parse(storedItem, upgradeItem(item, questionnaireItemVersion, upgrades))
  return { content: z.parse(storedQuestionnaire, JSON.parse(content)), putBy }
}

/** Stores questionnaire versions, which are created once and never changed. */
export const questionnaireStore = (table: Table, readItem: ReadItem) => ({
  get: async (id: string, version: number, consistent: boolean): Promise<StoredQuestionnaire | undefined> => {
    const item = await readItem(keys.questionnaire(id, version), consistent)
    return item && parseQuestionnaire(item)
  },

  /** Creates a version unless it exists. Returns the existing one, or null if this one was created. */
  create: async (
    id: string,
    version: number,
    made: StoredQuestionnaire & { madeAt: Date; madeBy: string },
  ): Promise<StoredQuestionnaire | null> => {
    const { content, putBy, madeAt, madeBy } = made
    const item = {
      ...keys.questionnaire(id, version),
      ...listedQuestionnaire(id, version, content),
      v: questionnaireItemVersion,
      content: canonicalJson(content),
      putBy,
      madeAt: madeAt.toISOString(),
      madeBy,
    }
    return putIfAbsent(table, item, parseQuestionnaire)
  },
})
export type QuestionnaireStore = ReturnType<typeof questionnaireStore>
