import { DomainError, platformErrors } from '../errors/errors.ts'
import { faultFields, log } from '../runtime/log.ts'

/** A user of the pool: the `sub` of their tokens, and whether they have signed in yet or may no longer. */
export type PoolUser = { subject: string; state: 'invited' | 'active' | 'disabled' }

/** What may be done with the users of the pool who are dealers' people. Everything may be repeated. */
export type DealersUsers = {
  /** By address, whatever its case. */
  find: (email: string) => Promise<PoolUser | undefined>
  /** The user with this address, created without an invitation if there is none. */
  ensure: (email: string) => Promise<PoolUser>
  /** Whether a user is in no group of Asortis's people. */
  isOnlyDealers: (subject: string) => Promise<boolean>
  /** Lets a user sign in as one of a dealer's people; our table says for whom they act. */
  admit: (user: PoolUser) => Promise<void>
  /** Sends the invitation with a new temporary password; false if the user has chosen their own already. */
  invite: (email: string) => Promise<boolean>
  /**
   * Deletes a user, with password and second factor: only a new user sets up a new one, because Cognito takes no second
   * factor away where the pool requires one. Does nothing for somebody who is not in the pool.
   */
  remove: (subject: string) => Promise<void>
  /** No sign-in and no new token from now on. Does nothing for somebody who is not in the pool. */
  lockOut: (email: string) => Promise<void>
}

const orUnavailable =
  <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    try {
      return await act(...args)
    } catch (fault) {
      if (fault instanceof DomainError) throw fault
      log('error', 'user-pool-failed', faultFields(fault))
      throw new DomainError(platformErrors.unavailable)
    }
  }

/** The same, with 503 for whatever the pool does not answer: the request may be sent again, and completes what is left. */
export const usersOrUnavailable = (users: DealersUsers): DealersUsers => ({
  find: orUnavailable(users.find),
  ensure: orUnavailable(users.ensure),
  isOnlyDealers: orUnavailable(users.isOnlyDealers),
  admit: orUnavailable(users.admit),
  invite: orUnavailable(users.invite),
  remove: orUnavailable(users.remove),
  lockOut: orUnavailable(users.lockOut),
})
