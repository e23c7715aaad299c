import { randomUUID } from 'node:crypto'
import {
  AdminAddUserToGroupCommand,
  AdminEnableUserCommand,
  AdminListGroupsForUserCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider'
import type { openPeople } from '../../functions/directory/people/open-people.ts'
import type { PrivacyPeople } from '../../functions/directory/rights/privacy-people.ts'
import { userPool } from '../../functions/platform/users/user-pool.ts'
import { changedOfficers } from './changed-officers.ts'

type StaffPorts = {
  client: CognitoIdentityProviderClient
  userPoolId: string
  people: Pick<ReturnType<typeof openPeople>, 'withEmail' | 'write'>
  /** Who are Asortis's privacy officers. */
  officers: () => Promise<PrivacyPeople>
  now: () => Date
}

/** Who is to sign in as one of Asortis's people; `officer` says whether they are a privacy officer, if that is to change. */
type NewStaff = {
  email: string
  name: string
  group: 'staff' | 'specialist'
  officer?: boolean | undefined
}

/**
 * Adds somebody to one of Asortis's groups in the user pool, with their name in the table, and invites them. Everything may
 * be repeated; whoever is a privacy officer stays one unless `officer` says otherwise. Returns whether an invitation was
 * sent: not to somebody who has signed in. Throws an Error with a readable message for one of a dealer's people.
 */
export const addToStaff =
  ({ client, userPoolId: UserPoolId, people, officers, now }: StaffPorts) =>
  async ({ email: typed, name, group: GroupName, officer }: NewStaff): Promise<{ invited: boolean }> => {
    const email = typed.toLowerCase()
    const users = userPool(client, UserPoolId)
    const known = await people.withEmail(email)
    if (known && known.dealers.length > 0)
      throw new Error(`${email} acts for a dealer, and cannot be one of Asortis's people too`)
    const { subject, state } = await users.ensure(email)
    const { Groups = [] } = await client.send(
      new AdminListGroupsForUserCommand({ UserPoolId, Username: subject }),
    )
    if (Groups.some((one) => one.GroupName === 'dealer'))
      throw new Error(`${email} has acted for a dealer; use another address`)
    await client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username: subject, GroupName }))
    const stamp = { changedAt: now().toISOString(), changedBy: 'operator' }
    const before = known ?? null
    const {
      revision: _,
      endedAt,
      ...person
    } = known ?? {
      ...{ personId: randomUUID(), email, dealers: [], revision: 0, endedAt: undefined },
    }
    // Somebody who comes back after `remove-staff`.
    if (state === 'disabled') await client.send(new AdminEnableUserCommand({ UserPoolId, Username: subject }))
    const role = changedOfficers(await officers(), person.personId, officer)
    if (known?.name !== name || known.subject !== subject || endedAt !== undefined || role)
      if (!(await people.write({ before, after: { ...person, name, subject, ...stamp }, privacy: role })))
        throw new Error(`${email} was changed by somebody else at the same moment: run this again`)
    return { invited: await users.invite(email) }
  }
