import * as z from 'zod/mini'
import { AwsError, jsonResponse } from '../front/aws-error.ts'
import type { AwsCall, ParseCall } from '../front/aws-call.ts'
import type { AwsEnvironment } from '../dynamodb/dynamodb-checks.ts'
import type { PoolUser, UserPool } from './user-pool.ts'

/** Sends an invitation to its address, with a temporary password. */
export type SendInvitation = (email: string) => Promise<void>

type CognitoOptions = {
  pool: UserPool
  poolId: string
  /** The pool's groups; no other can be given. */
  groups: readonly string[]
  invite: SendInvitation
  place: AwsEnvironment
  now: () => Date
}

const text = z.string().check(z.minLength(1), z.maxLength(2048))
const ofPool = { UserPoolId: text, Username: text }
const ofUser = z.object(ofPool)
const ofGroup = z.object({ ...ofPool, GroupName: text })
const ofNewUser = z.object({
  ...ofPool,
  MessageAction: z.optional(z.enum(['RESEND', 'SUPPRESS'])),
  UserAttributes: z._default(z.array(z.object({ Name: text, Value: text })), []),
})

const attributesOf = ({ sub, email }: PoolUser) => [
  { Name: 'sub', Value: sub },
  { Name: 'email', Value: email },
  { Name: 'email_verified', Value: 'true' },
]
const factsOf = (user: PoolUser) => ({
  Username: user.sub,
  Enabled: user.enabled,
  UserStatus: user.status,
  UserCreateDate: Date.parse(user.createdAt) / 1000,
})

/** The admin actions on a user pool whose user names are e-mail addresses, as Cognito carries them out. */
const actionsOf = ({ pool, groups, invite, now }: CognitoOptions) => {
  const userOf = (username: string): PoolUser => {
    const user = pool.find(username)
    if (!user) throw new AwsError('UserNotFoundException', 'User does not exist.')
    return user
  }
  const created = (user: PoolUser) => ({ User: { ...factsOf(user), Attributes: attributesOf(user) } })
  const change = (json: unknown, to: (user: PoolUser) => Partial<PoolUser>) => {
    const user = userOf(z.parse(ofUser, json).Username)
    pool.change(user, to(user))
    return {}
  }
  return {
    AdminCreateUser: async (json: unknown) => {
      const { Username, MessageAction } = z.parse(ofNewUser, json)
      if (MessageAction === 'RESEND') {
        const user = userOf(Username)
        if (user.status !== 'FORCE_CHANGE_PASSWORD')
          throw new AwsError('UnsupportedUserStateException', 'Resend not possible: status is CONFIRMED')
        await invite(user.email)
        return created(user)
      }
      if (!Username.includes('@'))
        throw new AwsError('InvalidParameterException', 'Username should be an email.')
      const user = pool.create(Username)
      if (!user) throw new AwsError('UsernameExistsException', 'User account already exists')
      if (MessageAction !== 'SUPPRESS') await invite(user.email)
      return created(user)
    },
    AdminGetUser: async (json: unknown) => {
      const user = userOf(z.parse(ofUser, json).Username)
      return { ...factsOf(user), UserAttributes: attributesOf(user) }
    },
    AdminDeleteUser: async (json: unknown) => {
      pool.remove(userOf(z.parse(ofUser, json).Username))
      return {}
    },
    AdminAddUserToGroup: async (json: unknown) => {
      const { GroupName } = z.parse(ofGroup, json)
      if (!groups.includes(GroupName)) throw new AwsError('ResourceNotFoundException', 'Group not found.')
      return change(json, (user) => ({ groups: [...new Set([...user.groups, GroupName])] }))
    },
    AdminListGroupsForUser: async (json: unknown) => ({
      Groups: userOf(z.parse(ofUser, json).Username).groups.map((GroupName) => ({ GroupName })),
    }),
    AdminEnableUser: async (json: unknown) => change(json, () => ({ enabled: true })),
    AdminDisableUser: async (json: unknown) => change(json, () => ({ enabled: false })),
    AdminUserGlobalSignOut: async (json: unknown) =>
      change(json, () => ({ signedOutAt: now().toISOString() })),
  }
}

/** Cognito's API for administrators, as far as the service uses it. */
export const createCognitoFront = (options: CognitoOptions): { read: ParseCall } => {
  const { place, poolId } = options
  const actions: Readonly<Record<string, (json: unknown) => Promise<unknown>>> = actionsOf(options)
  const performed = async (act: (json: unknown) => Promise<unknown>, json: unknown) => {
    const { success, data } = z.safeParse(ofUser, json)
    if (!success) throw new AwsError('InvalidParameterException', 'A parameter is missing or malformed.')
    if (data.UserPoolId !== poolId)
      throw new AwsError('ResourceNotFoundException', `User pool ${data.UserPoolId} does not exist.`)
    return jsonResponse(200, await act(json), '1.1')
  }
  return {
    read: ({ headers, body }): AwsCall => {
      const action = /^AWSCognitoIdentityProviderService\.(\w+)$/.exec(String(headers['x-amz-target']))?.[1]
      const act = action !== undefined && Object.hasOwn(actions, action) ? actions[action] : undefined
      if (action === undefined || !act)
        throw new AwsError(
          'UnknownOperationException',
          `The local Cognito does not offer ${action ?? 'this'}`,
        )
      const json: unknown = JSON.parse(body.toString() || '{}')
      const named = z.safeParse(z.object({ UserPoolId: text }), json)
      const id = named.success ? named.data.UserPoolId : poolId
      return {
        service: 'cognito-idp',
        action,
        checks: [
          {
            action: `cognito-idp:${action}`,
            resource: `arn:aws:cognito-idp:${place.region}:${place.accountId}:userpool/${id}`,
          },
        ],
        text: () => body.toString(),
        run: () => performed(act, json),
      }
    },
  }
}
