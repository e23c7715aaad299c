import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
  UnsupportedUserStateException,
  UsernameExistsException,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider'
import type { DealersUsers, PoolUser } from './users.ts'

/** The only group that is named here: nobody becomes one of Asortis's people through this service. */
const group = 'dealer'

/**
 * The client of the user pool. A request without a response within 3 s fails and is repeated once: Cognito's
 * invitations take longer than a read.
 */
export const userPoolClient = (
  config: CognitoIdentityProviderClientConfig = {},
): CognitoIdentityProviderClient =>
  new CognitoIdentityProviderClient({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
    ...config,
  })

const subjectIn = (attributes: readonly AttributeType[] = []): string => {
  const sub = attributes.find(({ Name }) => Name === 'sub')?.Value
  if (sub === undefined) throw new Error('A user of the pool without a sub')
  return sub
}

const unlessGone = async (act: () => Promise<void>): Promise<void> => {
  try {
    await act()
  } catch (fault) {
    if (!(fault instanceof UserNotFoundException)) throw fault
  }
}

/** The users of a user pool whose names are e-mail addresses. */
export const userPool = (client: CognitoIdentityProviderClient, UserPoolId: string): DealersUsers => {
  const find = async (Username: string): Promise<PoolUser | undefined> => {
    try {
      const user = await client.send(new AdminGetUserCommand({ UserPoolId, Username }))
      const invited = user.UserStatus === 'FORCE_CHANGE_PASSWORD'
      return {
        subject: subjectIn(user.UserAttributes),
        state: user.Enabled === false ? 'disabled' : invited ? 'invited' : 'active',
      }
    } catch (fault) {
      if (fault instanceof UserNotFoundException) return undefined
      throw fault
    }
  }

  return {
    find,

    ensure: async (email) => {
      try {
        const { User } = await client.send(
          new AdminCreateUserCommand({
            UserPoolId,
            Username: email,
            MessageAction: 'SUPPRESS',
            UserAttributes: [
              { Name: 'email', Value: email },
              { Name: 'email_verified', Value: 'true' },
            ],
          }),
        )
        return { subject: subjectIn(User?.Attributes), state: 'invited' }
      } catch (fault) {
        if (!(fault instanceof UsernameExistsException)) throw fault
        const found = await find(email)
        if (!found) throw fault
        return found
      }
    },

    isOnlyDealers: async (Username) => {
      const { Groups = [] } = await client.send(new AdminListGroupsForUserCommand({ UserPoolId, Username }))
      return Groups.every(({ GroupName }) => GroupName === group)
    },

    admit: async ({ subject: Username, state }) => {
      await client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: group }))
      if (state === 'disabled') await client.send(new AdminEnableUserCommand({ UserPoolId, Username }))
    },

    invite: async (email) => {
      try {
        await client.send(
          new AdminCreateUserCommand({
            UserPoolId,
            Username: email,
            MessageAction: 'RESEND',
            DesiredDeliveryMediums: ['EMAIL'],
          }),
        )
        return true
      } catch (fault) {
        if (fault instanceof UnsupportedUserStateException) return false
        throw fault
      }
    },

    remove: (Username) =>
      unlessGone(async () => {
        await client.send(new AdminDeleteUserCommand({ UserPoolId, Username }))
      }),

    lockOut: (Username) =>
      unlessGone(async () => {
        await client.send(new AdminDisableUserCommand({ UserPoolId, Username }))
        await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }))
      }),
  }
}
