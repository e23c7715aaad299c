import type { openPeople } from '../../functions/directory/people/open-people.ts'
import type { PrivacyPeople } from '../../functions/directory/rights/privacy-people.ts'
import { changedOfficers } from './changed-officers.ts'

type RemovalPorts = {
  /** No sign-in and no new token from now on, by address. */
  lockOut: (email: string) => Promise<void>
  people: Pick<ReturnType<typeof openPeople>, 'withEmail' | 'write'>
  /** Who are Asortis's privacy officers. */
  officers: () => Promise<PrivacyPeople>
  now: () => Date
}

/**
 * Ends the access of one of Asortis's people: first in the table, which every operation asks within a minute whatever a
 * token says, then in the user pool. May be repeated, and completes what was interrupted. Throws an Error with a readable
 * message for somebody who is not one of them.
 */
export const removeFromStaff =
  ({ people, lockOut, officers, now }: RemovalPorts) =>
  async (typed: string): Promise<void> => {
    const email = typed.toLowerCase()
    const known = await people.withEmail(email)
    if (!known) throw new Error(`Nobody with the address ${email} was added with npm run add-staff`)
    if (known.dealers.length > 0)
      throw new Error(`${email} acts for a dealer: DELETE /v1/dealers/{dealerId}/people/{personId} ends that`)
    if (known.endedAt === undefined) {
      const { revision: _, ...person } = known
      const at = now().toISOString()
      const after = { ...person, endedAt: at, changedAt: at, changedBy: 'operator' }
      const privacy = changedOfficers(await officers(), person.personId, false)
      if (!(await people.write({ before: known, after, privacy })))
        throw new Error(`${email} was changed by somebody else at the same moment: run this again`)
    }
    await lockOut(email)
  }
