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
  /** Lifetime of its access tokens, in seconds. */
  accessTokenSeconds: number
}

export type UserPoolSpec = { poolId: string; issuer: string; clients: readonly ClientSpec[] }

const clientProperties = z.object({
  ClientName: z.optional(z.string()),
  GenerateSecret: z._default(z.boolean(), false),
  AllowedOAuthFlows: z._default(z.array(z.string()), []),
  AllowedOAuthScopes: z._default(z.array(z.string()), []),
  CallbackURLs: z._default(z.array(z.string()), []),
  AccessTokenValidity: z.optional(z.number()),
  TokenValidityUnits: z.optional(z.object({ AccessToken: z.optional(z.string()) })),
})

const seconds: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 }

/** The user pool with its app clients. */
export const userPoolOf = (resources: readonly Resource[]): UserPoolSpec => {
  const [pool, ...others] = resources.filter(({ type }) => type === 'AWS::Cognito::UserPool')
  if (!pool || others.length > 0) throw new Error('The local run stands for exactly one user pool')
  const clients = resourcesOf(resources, ['AWS::Cognito::UserPoolClient'], clientProperties).map(
    ({ resource, properties }) => {
      const unit = properties.TokenValidityUnits?.AccessToken ?? 'hours'
      return {
        id: resource.ref,
        name: properties.ClientName ?? resource.logicalId,
        hasSecret: properties.GenerateSecret,
        flows: properties.AllowedOAuthFlows,
        scopes: properties.AllowedOAuthScopes,
        callbackUrls: properties.CallbackURLs,
        accessTokenSeconds: (properties.AccessTokenValidity ?? 1) * (seconds[unit] ?? 3600),
      }
    },
  )
  return { poolId: pool.ref, issuer: pool.attribute('ProviderURL'), clients }
}
