import { createHash, randomUUID } from 'node:crypto'
import { canonicalJson } from '../../platform/content/canonical-json.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { PoolUser } from '../../platform/users/users.ts'
import { invitePerson } from './invite-person.ts'
import {
  changePerson,
  dealerOf,
  type PeopleOfDealerPorts,
  type PeoplePorts,
  personOfDealer,
} from './people-ports.ts'
import type { ResetStore, SecondFactorReset } from './store/reset-store.ts'
import { personMails } from './telling/person-mails.ts'

type ResetPorts = PeopleOfDealerPorts & { resets: ResetStore }
type ResetOrder = { personId: string; dealerId: string; reason: string; by: string; key: string | undefined }

/** A caller's reset under a key always has the same id. */
const idFor = ({ by, personId, key }: ResetOrder): string =>
  key === undefined
    ? randomUUID()
    : createHash('sha256')
        .update(canonicalJson([by, personId, key]))
        .digest('hex')
        .slice(0, 32)

/** The new user in place of the one with this `sub`, who is deleted if still there. */
const replacedUser = async ({ users }: PeoplePorts, email: string, former: string): Promise<PoolUser> => {
  const found = await users.ensure(email)
  if (found.subject !== former) return found
  await users.remove(former)
  return users.ensure(email)
}

/**
 * Has a person of a dealer set up a new second factor: they lose the sign-in they have, in every operation within a
 * minute, and are invited as a new user, who chooses a password and a second factor. Recorded before it is carried out:
 * who, when and why; the person is told by e-mail, in the change that takes the sign-in, with the reason, and the dealer's
 * managers without it. The same request under its key completes an interrupted one; another request under that key is
 * 422. Throws `not-found` and `unavailable`.
 */
export const resetSecondFactor =
  (ports: ResetPorts) =>
  async (order: ResetOrder): Promise<SecondFactorReset> => {
    const { people, users, resets, directory, clock } = ports
    const { personId, dealerId, reason, by } = order
    const change = changePerson(ports)

    const recorded = async (): Promise<SecondFactorReset> => {
      const { subject, formerSubject } = personOfDealer(await people.get(personId), dealerId)
      const resetId = idFor(order)
      const known = (await resets.newest(personId)).find((one) => one.resetId === resetId)
      if (known && (known.reason !== reason || known.dealerId !== dealerId))
        throw new DomainError(platformErrors.idempotencyKeyReused)
      if (known) return known
      const from = subject ?? formerSubject ?? ''
      const reset = { resetId, dealerId, from, at: clock().toISOString(), by, reason }
      await resets.record(personId, reset)
      return reset
    }

    const reset = await recorded()
    if (reset.doneAt !== undefined) return reset
    const { from } = reset
    const dealer = await dealerOf(directory, dealerId)
    const without = await change(
      order,
      ({ subject }) => (subject === from ? { subject: undefined, formerSubject: from } : null),
      (person, at) =>
        personMails({ dealer, person, revision: person.revision + 1, at, what: 'reset', reason }),
    )
    if (without.formerSubject === from) {
      const user = await replacedUser(ports, without.email, from)
      await users.admit(user)
      await change(order, ({ formerSubject }) =>
        formerSubject === from
          ? { subject: user.subject, formerSubject: undefined, invitedAt: undefined }
          : null,
      )
    }
    await invitePerson(ports)({ personId, dealerId, by })
    const doneAt = clock().toISOString()
    await resets.finish(personId, reset, doneAt)
    return { ...reset, doneAt }
  }
