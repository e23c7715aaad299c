import type { CallContent } from '../../cases/call/call-content.ts'
import type { Criterion } from '../../cases/classification/criteria.ts'
import { criterionWords } from '../../cases/words/criterion-words.ts'
import type { Language } from '../../cases/words/language.ts'
import { mailPhrases } from './mail-phrases.ts'

/** Letters and digits alone, without accents: `Fernández` and `fernandez`, `1234 KLM` and `1234-klm` are the same. */
const bare = (text: string | undefined) =>
  (text ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Whether a reference that a caller chose holds the customer's name, phone or address, or the car's plate. */
const isPersonal = (reference: string, { customer, visit }: CallContent): boolean => {
  const { name, phone, email } = customer
  const { plate, vin } = visit.vehicle ?? {}
  const personal = [name, ...(name?.split(/\s+/) ?? []), phone, email, plate, vin].map(bare)
  return [...personal, bare(phone).slice(-9)].some(
    (item) => item.length > 2 && bare(reference).includes(item),
  )
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
