import { DomainError } from '../../platform/errors/errors.ts'
import type { PoolUser } from '../../platform/users/users.ts'
import { directoryErrors } from '../errors.ts'
import type { Dealer } from '../dealers/dealer.ts'
import { invitePerson } from './invite-person.ts'
import { changed, type PeopleOfDealerPorts, servedDealerOf } from './people-ports.ts'
import { maxDealers, type Person } from './store/person-item.ts'
import type { SignIn } from './telling/person-document.ts'
import { personMails } from './telling/person-mails.ts'

export type AddPorts = PeopleOfDealerPorts & { newId: () => string }
type Stored = { status: 200 | 201; person: Person }
type Added = Stored & { invited: boolean }

/** Who is added, to which dealer, by whom. */
export type NewPerson = { dealerId: string; email: string; name: string; by: string }

/** A person's next state, acting for one more dealer too. Throws `too-many-dealers`. */
const withDealer = (person: Person, { subject }: PoolUser, dealerId: string): Partial<Person> => {
  const { dealers, formerSubject, invitedAt } = person
  if (dealers.length >= maxDealers) throw new DomainError(directoryErrors.tooManyDealers)
  return {
    dealers: [...dealers, dealerId],
    // While a reset is under way, that gives the new user access, not this.
    ...(formerSubject === undefined && { subject }),
    // Whoever acted for nobody is invited anew: an earlier invitation has expired.
    invitedAt: dealers.length > 0 ? invitedAt : undefined,
    left: undefined,
  }
}

const signInOf = ({ state }: PoolUser, { invitedAt }: Pick<Person, 'invitedAt'>): SignIn =>
  state === 'active' ? 'active' : invitedAt === undefined ? 'invited' : 'invited-before'

/**
 * Lets a person act for a dealer: 201, or 200 if they may already. Somebody with this address, whatever its case, is
 * the same person, and keeps their name. Whoever has not signed in yet is invited, unless they were while acting for
 * another dealer. The person and the dealer's managers are told by e-mail.
 *
 * First the user pool, then the table, then the invitation: at every point in between nobody has access whom the table
 * does not show, and the same request completes what is left. `invited` says whether this request sent an invitation.
 * Throws `not-found` for an unknown dealer, `dealer-left`, `belongs-to-asortis`, `too-many-dealers`, and `unavailable`.
 */
export const addPerson = (ports: AddPorts) => {
  const { people, users, directory, clock, retryOnConflict, newId } = ports

  const store = (user: PoolUser, dealer: Dealer, { email, name, by }: NewPerson): Promise<Stored> =>
    retryOnConflict(async () => {
      const { dealerId } = dealer
      const found = await people.withEmail(email)
      if (found?.dealers.includes(dealerId)) return { status: 200, person: found }
      const nobody = {
        personId: newId(),
        email,
        name,
        dealers: [],
        revision: 0,
        changedAt: '',
        changedBy: '',
      }
      const before = found ?? nobody
      const at = clock()
      const after = changed(before, withDealer(before, user, dealerId), by, at)
      const revision = before.revision + 1
      const told = { dealer, person: after, revision, at } as const
      const mails = personMails({ ...told, what: 'added', signIn: signInOf(user, after) })
      const person = await people.write({ before: found ?? null, after, mails })
      return person && { status: 201, person }
    })

  return async (asked: NewPerson): Promise<Added> => {
    const { dealerId, by } = asked
    const email = asked.email.toLowerCase()
    const dealer = await servedDealerOf(directory, dealerId, clock())
    const user = await users.ensure(email)
    if (!(await users.isOnlyDealers(user.subject))) throw new DomainError(directoryErrors.belongsToAsortis)
    await users.admit(user)
    const { status, person } = await store(user, dealer, { ...asked, email })
    if (person.invitedAt !== undefined) return { status, person, invited: false }
    const { personId } = person
    const { sent, person: invitee } = await invitePerson(ports)({ personId, dealerId, by })
    return { status, person: invitee, invited: sent }
  }
}
