import * as z from 'zod/mini'
import { resourcesOf } from './resources-of.ts'
import type { Resource } from './resolve.ts'

/** An app client of the user pool. */
export type ClientSpec = {
  id: string
  name: string
  hasSecret: boolean
  flows: readonly string[]
  scopes: readonly string[]
  callbackUrls: readonly string[]
  /** Where the browser may be led after signing out. */
  logoutUrls: readonly string[]
  /** Lifetime of its access tokens, in seconds. */
  accessTokenSeconds: number
  /** Lifetime of its refresh tokens, in seconds, from signing in. */
  refreshTokenSeconds: number
  /** How long a used refresh token may be used once more, in seconds; undefined if they are not rotated. */
  rotationGraceSeconds: number | undefined
}

/** The invitation that the pool sends: its sender, subject and text, with `{username}` and `{####}`. */
export type InvitationSpec = { from: string; subject: string; text: string }

export type UserPoolSpec = {
  poolId: string
  issuer: string
  clients: readonly ClientSpec[]
  groups: readonly string[]
  invitation: InvitationSpec
}

const clientProperties = z.object({
  ClientName: z.optional(z.string()),
  GenerateSecret: z._default(z.boolean(), false),
  AllowedOAuthFlows: z._default(z.array(z.string()), []),
  AllowedOAuthScopes: z._default(z.array(z.string()), []),
  CallbackURLs: z._default(z.array(z.string()), []),
  LogoutURLs: z._default(z.array(z.string()), []),
  AccessTokenValidity: z.optional(z.number()),
  RefreshTokenValidity: z.optional(z.number()),
  TokenValidityUnits: z._default(
    z.object({ AccessToken: z._default(z.string(), 'hours'), RefreshToken: z._default(z.string(), 'days') }),
    { AccessToken: 'hours', RefreshToken: 'days' },
  ),
  RefreshTokenRotation: z.optional(
    z.object({
      Feature: z.enum(['ENABLED', 'DISABLED']),
      RetryGracePeriodSeconds: z._default(z.number(), 0),
    }),
  ),
})

const poolProperties = z.object({
  AdminCreateUserConfig: z.optional(
    z.object({
      InviteMessageTemplate: z.optional(
        z.object({ EmailMessage: z.optional(z.string()), EmailSubject: z.optional(z.string()) }),
      ),
    }),
  ),
  EmailConfiguration: z.optional(z.object({ From: z.optional(z.string()) })),
})

const seconds: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 }

/** The user pool with its app clients. */
export const userPoolOf = (resources: readonly Resource[]): UserPoolSpec => {
  const [pool, ...others] = resources.filter(({ type }) => type === 'AWS::Cognito::UserPool')
  if (!pool || others.length > 0) throw new Error('The local run stands for exactly one user pool')
  const clients = resourcesOf(resources, ['AWS::Cognito::UserPoolClient'], clientProperties).map(
    ({ resource, properties }) => {
      const { AccessToken, RefreshToken } = properties.TokenValidityUnits
      const { RefreshTokenRotation: rotation } = properties
      return {
        id: resource.ref,
        name: properties.ClientName ?? resource.logicalId,
        hasSecret: properties.GenerateSecret,
        flows: properties.AllowedOAuthFlows,
        scopes: properties.AllowedOAuthScopes,
        callbackUrls: properties.CallbackURLs,
        logoutUrls: properties.LogoutURLs,
        accessTokenSeconds: (properties.AccessTokenValidity ?? 1) * (seconds[AccessToken] ?? 3600),
        refreshTokenSeconds: (properties.RefreshTokenValidity ?? 30) * (seconds[RefreshToken] ?? 86_400),
        rotationGraceSeconds: rotation?.Feature === 'ENABLED' ? rotation.RetryGracePeriodSeconds : undefined,
      }
    },
  )
  const [spec] = resourcesOf(resources, ['AWS::Cognito::UserPool'], poolProperties)
  const template = spec?.properties.AdminCreateUserConfig?.InviteMessageTemplate
  const invitation = {
    from: spec?.properties.EmailConfiguration?.From ?? 'no-reply@verificationemail.com',
    subject: template?.EmailSubject ?? 'Your temporary password',
    text: template?.EmailMessage ?? 'Your username is {username} and temporary password is {####}.',
  }
  const groups = resources.filter(({ type }) => type === 'AWS::Cognito::UserPoolGroup').map(({ ref }) => ref)
  return { groups, invitation, poolId: pool.ref, issuer: pool.attribute('ProviderURL'), clients }
}
