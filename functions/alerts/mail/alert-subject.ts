import type { CallContent } from '../../cases/call/call-content.ts'
import type { Criterion } from '../../cases/classification/criteria.ts'
import { criterionWords } from '../../cases/words/criterion-words.ts'
import type { Language } from '../../cases/words/language.ts'
import { mailPhrases } from './mail-phrases.ts'

/** Lower-case letters and digits only, without accents: `Fernández` equals `fernandez`, `1234 KLM` equals `1234-klm`. */
const normalise = (text: string | undefined) =>
  (text ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Whether a caller's visit reference contains the customer's name, phone or email, or the car's plate or VIN. */
const isPersonal = (reference: string, { customer, visit }: CallContent): boolean => {
  const { name, phone, email } = customer
  const { plate, vin } = visit.vehicle ?? {}
  const personal = [name, ...(name?.split(/\s+/) ?? []), phone, email, plate, vin].map(normalise)
  return [...personal, normalise(phone).slice(-9)].some(
    (item) => item.length > 2 && normalise(reference).includes(item),
  )
}

/**
 * The subject shared by all mails about a problem, so that mail clients thread them: the visit reference and the
 * main criterion as first classified. The reference is left out if it contains a name, phone, email, plate or VIN.
 */
export const alertSubject = (content: CallContent, main: Criterion, language: Language): string => {
  const phrases = mailPhrases[language]
  const criterion = criterionWords[language][main]
  const { ref } = content.visit
  return isPersonal(ref, content) ? phrases.subjectWithoutVisit(criterion) : phrases.subject(ref, criterion)
}
