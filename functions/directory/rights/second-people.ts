import { subjectIn } from '../../platform/http/caller.ts'
import type { Dealer } from '../dealers/dealer.ts'
import type { Person } from '../people/store/person-item.ts'
import type { PersonStore } from '../people/store/person-store.ts'
import { isManager } from '../recipients/is-manager.ts'
import { isForPrivacy } from './may-handle-rights.ts'
import type { PrivacyPeopleStore } from './privacy-people-store.ts'
import { usualRightsHandledBy } from './rights-handling.ts'

/** A dealer, as far as it says who decides about its customers' data. */
type DecidingDealer = Pick<Dealer, 'dealerId' | 'rightsHandledBy' | 'alertRecipients'>

/**
 * Somebody who may approve what another person asks for. `changedAt` is when they were given access, a role or a way to sign
 * in.
 */
type SecondPerson = Pick<Person, 'personId' | 'email' | 'name' | 'changedAt'> & {
  side: 'dealer' | 'asortis'
}

/** Who can be one of two people who decide together about a dealer's customers' data. */
export type SecondPeople = {
  /** Who somebody is, by the id of a caller such as `staff:<sub>`; undefined if the table has nobody, or they have left. */
  whoIs: (id: string) => Promise<Person | undefined>
  /** Whether whoever asked (by the caller's id) still looks after the rights of the dealer's customers, or is still staff. */
  stillMay: (id: string, dealer: DecidingDealer) => Promise<boolean>
  /**
   * Who may approve what somebody asks for: the dealer's privacy people (or its managers, without any) and Asortis's privacy
   * officers; of these none where one of Asortis asks and the dealer has not instructed Asortis: two of Asortis's people open
   * nothing between themselves there. Never whoever asks.
   */
  approvers: (id: string, dealer: DecidingDealer) => Promise<SecondPerson[]>
}

const isOfDealer = (id: string): boolean => id.startsWith('dealer:')

/** Opens them: strongly consistent reads of people, access and roles. */
export const openSecondPeople = ({
  people,
  privacy,
}: {
  people: Pick<PersonStore, 'access' | 'get' | 'withEmail'>
  privacy: PrivacyPeopleStore
}): SecondPeople => {
  const access = (id: string) => people.access(subjectIn(id))
  const whoIs = async (id: string): Promise<Person | undefined> => {
    const found = await access(id)
    return found && found.endedAt === undefined ? people.get(found.personId) : undefined
  }

  /** The dealer's side: who acts for it, and looks after its customers' rights. */
  const ofDealer = async (dealer: DecidingDealer): Promise<Person[]> => {
    const { people: ids } = await privacy.get(dealer.dealerId)
    const managers = dealer.alertRecipients.filter(({ email }) => isManager(dealer, email))
    const emails = new Set(managers.map(({ email }) => email.toLowerCase()))
    const found = await Promise.all(
      ids.length > 0 ? ids.map((id) => people.get(id)) : [...emails].map((email) => people.withEmail(email)),
    )
    return found
      .filter((person) => person !== undefined)
      .filter(({ dealers }) => dealers.includes(dealer.dealerId))
  }

  const ofAsortis = async (): Promise<Person[]> => {
    const { people: ids } = await privacy.officers()
    const found = await Promise.all(ids.map((id) => people.get(id)))
    return found.filter((person) => person !== undefined).filter(({ endedAt }) => endedAt === undefined)
  }

  return {
    whoIs,

    stillMay: async (id, dealer) => {
      if (!isOfDealer(id)) return (await access(id))?.endedAt === undefined
      const [person, { people: all }] = await Promise.all([whoIs(id), privacy.get(dealer.dealerId)])
      if (!person?.dealers.includes(dealer.dealerId)) return false
      return isForPrivacy(person, { ...dealer, hasPrivacyPeople: all.length > 0 })
    },

    approvers: async (id, dealer) => {
      const mayBeTwoOfAsortis =
        isOfDealer(id) || (dealer.rightsHandledBy ?? usualRightsHandledBy) === 'asortis'
      const [asked, theirs, ours] = await Promise.all([
        whoIs(id),
        ofDealer(dealer),
        mayBeTwoOfAsortis ? ofAsortis() : [],
      ])
      const shown = (side: SecondPerson['side']) => (person: Person) => {
        const { personId, email, name, changedAt } = person
        return { personId, email, name, changedAt, side }
      }
      return [...theirs.map(shown('dealer')), ...ours.map(shown('asortis'))].filter(
        ({ personId }) => personId !== asked?.personId,
      )
    },
  }
}
