import { DomainError } from '../../platform/errors/errors.ts'
import { directoryErrors } from '../errors.ts'
import { changePerson, type PeoplePorts, personOfDealer } from './people-ports.ts'
import type { Person } from './store/person-item.ts'

type Invitation = { personId: string; dealerId: string; by: string }

/**
 * Sends a person of a dealer the invitation, with a new temporary password, and records when. Returns the person,
 * unchanged for somebody who has signed in before: they need no invitation. Throws `not-found` and `unavailable`.
 */
export const invitePerson =
  (ports: PeoplePorts) =>
  async (invitation: Invitation): Promise<{ sent: boolean; person: Person }> => {
    const { people, users, clock } = ports
    const person = personOfDealer(await people.get(invitation.personId), invitation.dealerId)
    if (!(await users.invite(person.email))) return { sent: false, person }
    const invitedAt = clock().toISOString()
    return { sent: true, person: await changePerson(ports)(invitation, () => ({ invitedAt })) }
  }

/** The same on request. Throws `has-signed-in` for somebody who needs no invitation. */
export const inviteAgain =
  (ports: PeoplePorts) =>
  async (invitation: Invitation): Promise<{ personId: string; invitedAt: string }> => {
    const { sent, person } = await invitePerson(ports)(invitation)
    if (!sent || person.invitedAt === undefined) throw new DomainError(directoryErrors.hasSignedIn)
    return { personId: person.personId, invitedAt: person.invitedAt }
  }
