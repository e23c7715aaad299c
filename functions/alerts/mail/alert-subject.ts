import type { StoredCall } from '../../cases/call/call-item.ts'
import { criterionWords } from '../../cases/words/criterion-words.ts'
import type { Language } from '../../platform/words/language.ts'
import { mailPhrases } from './mail-phrases.ts'
import { isFitForSubject } from '../../cases/words/personal-reference.ts'

type SubjectOf = Pick<StoredCall, 'put' | 'content' | 'classification' | 'now'>

/**
 * The subject shared by all mails about a problem, so that mail clients thread them: the visit reference, unless it may
 * contain a person's name, and the main criterion with which it opened, both
 * as they were, whatever was amended since. Escalations have a prefix.
 */
export const alertSubject = (
  { put, content, classification, now }: SubjectOf,
  language: Language,
): string => {
  const phrases = mailPhrases[language]
  const main = put.classification.main ?? now?.openedAs ?? classification.main ?? 'low-marks'
  const criterion = criterionWords[language][main]
  const { visit } = put.content
  return isFitForSubject(put.content) && isFitForSubject({ ...content, visit })
    ? phrases.subject(visit.ref, criterion)
    : phrases.subjectWithoutVisit(criterion)
}
