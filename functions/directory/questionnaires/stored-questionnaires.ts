import * as z from 'zod/mini'
import type { ReadItem } from '../../platform/table/read-item.ts'
import { keys } from '../keys.ts'
import { upgradeItem } from '../resources/resource-item.ts'
import { storedQuestionnaire } from '../resources/stored-content.ts'
import type { QuestionnaireContent } from './questionnaire.ts'

/** The item's format version, which includes the content's fields. A change needs a new one and an upgrade. */
export const questionnaireItemVersion = 1

const upgrades = {}

const storedItem = z.object({
  v: z.literal(questionnaireItemVersion),
  content: z.string(),
  putBy: z.string(),
})

/** A stored questionnaire version, and API Gateway's id of the request that created it. */
export type StoredQuestionnaire = { content: QuestionnaireContent; putBy: string }

/** Parses a table item as one. Throws if it is not one. */
export const parseQuestionnaire = (item: unknown): StoredQuestionnaire => {
  const { content, putBy } = z.parse(storedItem, upgradeItem(item, questionnaireItemVersion, upgrades))
  return { content: z.parse(storedQuestionnaire, JSON.parse(content)), putBy }
}

/** Reads the questionnaire versions that are stored. */
export const storedQuestionnaires = (readItem: ReadItem) => ({
  /** Undefined if there is none. */
  get: async (id: string, version: number, consistent: boolean): Promise<StoredQuestionnaire | undefined> => {
    const item = await readItem(keys.questionnaire(id, version), consistent)
    return item && parseQuestionnaire(item)
  },
})
