import { canonicalJson } from '../../platform/content/canonical-json.ts'
import type { Table } from '../../platform/table/client.ts'
import { putIfAbsent } from '../../platform/table/conditional-write.ts'
import { keys } from '../keys.ts'
import { listedQuestionnaire } from '../lists/listed-questionnaire.ts'
import type { ReadItem } from '../../platform/table/read-item.ts'
import {
  parseQuestionnaire,
  questionnaireItemVersion,
  type StoredQuestionnaire,
  storedQuestionnaires,
} from './stored-questionnaires.ts'

/** Stores questionnaire versions, which are created once and never changed. */
export const questionnaireStore = (table: Table, readItem: ReadItem) => ({
  ...storedQuestionnaires(readItem),

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
