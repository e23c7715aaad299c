import type { StoredCall } from '../../cases/call/call-item.ts'
import type { AmendmentEntry } from '../../cases/entries/entry-item.ts'
import type { Questionnaire } from '../../directory/questionnaires/questionnaire.ts'
import { classify } from '../classifying/classify.ts'
import { amendedContent } from './amended.ts'
import type { Held } from './changes-of.ts'
import { amendedFields } from './shown-amendment.ts'

/**
 * What a call said when its problem was last closed or dismissed, so that whoever did so knew it: as it was put, with the
 * amendments until then. Undefined of a problem that is open. Pure.
 */
export const knownWhenClosed = (
  { put, progress: { closedAt } }: Pick<StoredCall, 'put' | 'progress'>,
  amendments: readonly AmendmentEntry[],
  questionnaire: Questionnaire,
): Held | undefined => {
  if (closedAt === undefined) return undefined
  const content = amendments
    .filter(({ at }) => at <= closedAt)
    .reduce((held, amendment) => amendedContent(held, amendedFields(amendment)), put.content)
  return { content, classification: classify(content, questionnaire) }
}
