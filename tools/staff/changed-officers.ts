import {
  maxPrivacyPeople,
  type PrivacyPeople,
  type PrivacyPeopleChange,
} from '../../functions/directory/rights/privacy-people.ts'

/**
 * The change that makes somebody one of Asortis's privacy officers, or no longer one; undefined if it is so already, or nothing is
 * to change. Unlike a dealer's, the last one may go: what is blocked is opened with a dealer's people then. Throws an Error with
 * a readable message for one too many.
 */
export const changedOfficers = (
  before: PrivacyPeople,
  personId: string,
  officer: boolean | undefined,
): PrivacyPeopleChange | undefined => {
  const others = before.people.filter((id) => id !== personId)
  const isOne = others.length < before.people.length
  if (officer === undefined || officer === isOne) return undefined
  if (officer && others.length >= maxPrivacyPeople)
    throw new Error(
      `${maxPrivacyPeople} people are privacy officers already: take the role from one of them first`,
    )
  return { dealerId: null, before, people: officer ? [...others, personId] : others }
}
