import { type Caller, subjectOf } from '../../platform/http/caller.ts'
import type { Table } from '../../platform/table/client.ts'
import type { Dealer } from '../dealers/dealer.ts'
import { personStore } from '../people/store/person-store.ts'
import { mayHandleRights, type RightsDealer } from './may-handle-rights.ts'
import { privacyPeopleStore } from './privacy-people-store.ts'
import { openSecondPeople, type SecondPeople } from './second-people.ts'

/** Somebody who is told about the rights of a dealer's customers. */
export type PrivacyRecipient = { email: string; name?: string }

/** Asks who handles the rights of a dealer's customers, for whoever needs to know. */
export type Rights = {
  /** What a caller may do about them (`mayHandleRights`). */
  standing: (caller: Caller, dealer: Dealer) => Promise<ReturnType<typeof mayHandleRights>>
  /** The people who can be one of two who decide about them together (`openSecondPeople`). */
  second: SecondPeople
  /** Whom to tell: the dealer's privacy people or, without any, its managers. */
  recipients: (dealer: Dealer) => Promise<PrivacyRecipient[]>
}

const managersOf = ({ alertRecipients }: Dealer): PrivacyRecipient[] => [
  ...new Map(
    alertRecipients
      .filter(({ level }) => level > 1)
      .map(({ email, name }) => [email, { email, ...(name !== undefined && { name }) }]),
  ).values(),
]

/** Opens them: strongly consistent reads of items of access, people and who has the role `privacy`. */
export const openRights = (table: Table): Rights => {
  const people = personStore(table)
  const privacy = privacyPeopleStore(table)
  const personOf = async (caller: Caller) => {
    const subject = caller.audience === 'dealer' ? subjectOf(caller) : undefined
    const access = subject === undefined ? undefined : await people.access(subject)
    return access && people.get(access.personId)
  }
  return {
    standing: async (caller, dealer) => {
      const isDealers = caller.audience === 'dealer'
      const [person, { people: all }] = isDealers
        ? await Promise.all([personOf(caller), privacy.get(dealer.dealerId)])
        : [undefined, { people: [] }]
      const asked: RightsDealer = { ...dealer, hasPrivacyPeople: all.length > 0 }
      return mayHandleRights({ audience: caller.audience, person }, asked)
    },
    second: openSecondPeople({ people, privacy }),
    recipients: async (dealer) => {
      const { people: ids } = await privacy.get(dealer.dealerId)
      const found = await Promise.all(ids.map((id) => people.get(id)))
      const present = found.filter((person) => person?.dealers.includes(dealer.dealerId) ?? false)
      const told = present.flatMap((person) => (person ? [{ email: person.email, name: person.name }] : []))
      return told.length > 0 ? told : managersOf(dealer)
    },
  }
}
