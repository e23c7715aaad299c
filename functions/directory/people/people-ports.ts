import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { RetryOnConflict } from '../../platform/retry/retry-on-conflict.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { DealersUsers } from '../../platform/users/users.ts'
import type { NewMail } from '../../mails/mail/mail.ts'
import type { Dealer } from '../dealers/dealer.ts'
import { refuseIfLeft } from '../dealers/leaving.ts'
import type { Directory } from '../reading/read-directory.ts'
import type { Person } from './store/person-item.ts'
import type { PersonStore } from './store/person-store.ts'

/** What the use cases about people need. */
export type PeoplePorts = {
  people: Pick<PersonStore, 'get' | 'withEmail' | 'write'>
  users: DealersUsers
  clock: Clock
  retryOnConflict: RetryOnConflict
}

/** What those use cases need that tell of a change. */
export type PeopleOfDealerPorts = PeoplePorts & { directory: Pick<Directory, 'dealer'> }

/** The dealer. Throws `not-found` for an unknown one. */
export const dealerOf = async (
  directory: PeopleOfDealerPorts['directory'],
  dealerId: string,
): Promise<Dealer> => {
  const dealer = await directory.dealer(dealerId)
  if (!dealer) throw new DomainError(platformErrors.notFound)
  return dealer
}

/** The same of a dealer for which Asortis still works. Throws `dealer-left` too. */
export const servedDealerOf = async (
  directory: PeopleOfDealerPorts['directory'],
  dealerId: string,
  now: Date,
): Promise<Dealer> => {
  const dealer = await dealerOf(directory, dealerId)
  refuseIfLeft(dealer, now)
  return dealer
}

/** The person, who must act for this dealer. Throws 404 for anybody else: it reveals nothing about other dealers. */
export const personOfDealer = (person: Person | undefined, dealerId: string): Person => {
  if (!person?.dealers.includes(dealerId)) throw new DomainError(platformErrors.notFound)
  return person
}

/** What the next revision of a person stores. */
export const changed = (
  { revision: _, ...person }: Person,
  changes: Partial<Person>,
  by: string,
  at: Date,
): Omit<Person, 'revision'> => ({ ...person, ...changes, changedAt: at.toISOString(), changedBy: by })

/**
 * Reads a person who acts for this dealer, and writes what `change` makes of them, until nobody else has written in
 * between; without a change, returns the person as read. With `tell`, posts what it says of a change, as the person was
 * before it. Throws `not-found` and `unavailable`.
 */
export const changePerson =
  ({ people, clock, retryOnConflict }: Pick<PeoplePorts, 'people' | 'clock' | 'retryOnConflict'>) =>
  (
    { personId, dealerId, by }: { personId: string; dealerId: string; by: string },
    change: (person: Person) => Partial<Person> | null,
    tell: (before: Person, at: Date) => NewMail[] = () => [],
  ): Promise<Person> =>
    retryOnConflict(async () => {
      const before = personOfDealer(await people.get(personId), dealerId)
      const changes = change(before)
      if (!changes) return before
      const at = clock()
      return people.write({ before, after: changed(before, changes, by, at), mails: tell(before, at) })
    })
