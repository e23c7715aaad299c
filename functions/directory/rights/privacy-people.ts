import { rightsErrors } from './rights-errors.ts'
import { DomainError } from '../../platform/errors/errors.ts'

/** At most this many people have the role `privacy` at a dealer: each of them is told by e-mail. */
export const maxPrivacyPeople = 20

/** Who has the role `privacy` at a dealer, or who are Asortis's privacy officers, by `personId`; `revision` counts the changes. */
export type PrivacyPeople = { people: readonly string[]; revision: number }

/** A change of them, which holds only if nobody has changed them since they were read; without a dealer, of Asortis's officers. */
export type PrivacyPeopleChange = {
  dealerId: string | null
  before: PrivacyPeople
  people: readonly string[]
}

/** They with one more. Throws `too-many-privacy-people`. */
export const withPrivacy = ({ people }: PrivacyPeople, personId: string): string[] => {
  if (people.length >= maxPrivacyPeople) throw new DomainError(rightsErrors.tooManyPrivacyPeople)
  return [...people, personId]
}

/** They without one. Throws `last-privacy-person`: customers' requests must reach somebody. */
export const withoutPrivacy = ({ people }: PrivacyPeople, personId: string): string[] => {
  const others = people.filter((id) => id !== personId)
  if (others.length === 0) throw new DomainError(rightsErrors.lastPrivacyPerson)
  return others
}
