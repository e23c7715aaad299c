import * as z from 'zod/mini'
import { canonicalJson } from '../../platform/content/canonical-json.ts'
import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent } from '../../platform/table/conditional-write.ts'
import { keys } from '../keys.ts'
import type { ReadItem } from '../../platform/table/read-item.ts'
import type { QuestionnaireContent } from './questionnaire.ts'
import { upgradeItem } from '../resources/resource-item.ts'
import { storedQuestionnaire } from '../resources/stored-content.ts'

/** The version of the item's form, its content's fields among it. A change needs a new one and an upgrade. */
export const questionnaireItemVersion = 1

const upgrades = {}

const storedItem = z.object({
  v: z.literal(questionnaireItemVersion),
  content: z.string(),
  putBy: z.string(),
})

/** A questionnaire version as it stands, and the gateway's id of the request that made it. */
export type StoredQuestionnaire = { content: QuestionnaireContent; putBy: string }

const parseQuestionnaire = (item: unknown): StoredQuestionnaire => {
  const { content, putBy } = z.parse(storedItem, upgradeItem(item, questionnaireItemVersion, upgrades))
  return { content: z.parse(storedQuestionnaire, JSON.parse(content)), putBy }
}

/** The questionnaire versions' items in the table: made once, never changed. */
export const questionnaireStore = (table: Table, readItem: ReadItem) => ({
  get: async (id: string, version: number, consistent: boolean): Promise<StoredQuestionnaire | undefined> => {
    const item = await readItem(keys.questionnaire(id, version), consistent)
    return item && parseQuestionnaire(item)
  },

  /** Makes a version unless it is there. Answers the one that was there before, or null when this one is now. */
  make: async (
    id: string,
    version: number,
    made: StoredQuestionnaire & { madeAt: Date; madeBy: string },
  ): Promise<StoredQuestionnaire | null> => {
    const { content, putBy, madeAt, madeBy } = made
    const item = {
      ...keys.questionnaire(id, version),
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
