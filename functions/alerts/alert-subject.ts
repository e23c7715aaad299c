import type { CallContent } from '../calls/call-content.ts'
import type { Criterion } from '../calls/criteria.ts'
import { criterionWords } from './criterion-words.ts'
import type { Language } from './language.ts'
import { mailPhrases } from './mail-phrases.ts'

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Whether a reference that a caller chose holds the customer's name, phone or address, or the car's plate. */
const isPersonal = (reference: string, { customer, visit }: CallContent): boolean => {
  const { name, phone, email } = customer
  const { plate, vin } = visit.vehicle ?? {}
  const words = name?.split(/\s+/).filter((word) => bare(word).length > 2) ?? []
  const personal = [name, phone, phone?.slice(-9), email, plate, vin, ...words].flatMap(
    (item) => bare(item ?? '') || [],
  )
  return personal.some((item) => bare(reference).includes(item))
}

/**
 * The subject of every mail of a problem, so that they make one thread: the visit's reference and the main
 * criterion as first classified. Never a name, phone or plate, should a caller have used one as the reference.
 */
export const alertSubject = (content: CallContent, main: Criterion, language: Language): string => {
  const say = mailPhrases[language]
  const criterion = criterionWords[language][main]
  const { ref } = content.visit
  return isPersonal(ref, content) ? say.subjectWithoutVisit(criterion) : say.subject(ref, criterion)
}
