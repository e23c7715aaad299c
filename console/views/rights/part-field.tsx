import { entered, TextField } from '../../elements/forms/field.tsx'
import type { RightsTexts } from '../../texts/es/dealer/rights.ts'

/** Of a company: which of its drivers is meant, by the numbers at which they are called. */
export const PartField = ({ t }: { t: RightsTexts }) => (
  <TextField name="/phones" label={t.onlyPhones} hint={t.onlyPhonesHelp} type="tel" optional />
)

/** Numbers that were entered, with commas between them. */
const enteredPhones = (form: FormData): string[] =>
  (entered(form, '/phones') ?? '').split(',').flatMap((phone) => (phone.trim() === '' ? [] : [phone.trim()]))

/** The numbers of whoever is meant, as a part of a request's body; nothing for everybody. */
export const enteredPart = (form: FormData): { phones?: string[] } => {
  const phones = enteredPhones(form)
  return phones.length > 0 ? { phones } : {}
}
