import type { CallContent } from '../../cases/call/call-content.ts'
import type { Criterion } from '../../cases/classification/criteria.ts'
import { criterionWords } from '../../cases/words/criterion-words.ts'
import type { Language } from '../../cases/words/language.ts'
import { mailPhrases } from './mail-phrases.ts'
import { isFitForSubject } from '../../cases/words/personal-reference.ts'

/**
 * The subject shared by all mails about a problem, so that mail clients thread them: the visit reference, unless it may
 * contain a person's name, and the main criterion as first classified. Escalations have a prefix.
 */
export const alertSubject = (content: CallContent, main: Criterion, language: Language): string => {
  const phrases = mailPhrases[language]
  const criterion = criterionWords[language][main]
  return isFitForSubject(content)
    ? phrases.subject(content.visit.ref, criterion)
    : phrases.subjectWithoutVisit(criterion)
}
