import * as z from 'zod/mini'
import { resourcesOf } from './resources-of.ts'
import type { Resource } from './resolve.ts'

/** The accepted tokens: of this issuer, for one of these clients, with one of these scopes if there are any. */
export type RouteAuthorizer = { issuer: string; audience: readonly string[]; scopes: readonly string[] }

type RouteSpec = {
  /** `PUT /v1/brands/{brandId}` or `$default`. */
  key: string
  functionArn: string
  /** Null for a public route. */
  authorizer: RouteAuthorizer | null
}

export type ApiSpec = { apiId: string; routes: readonly RouteSpec[] }

const routeProperties = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z._default(z.enum(['NONE', 'JWT']), 'NONE'),
  AuthorizerId: z.optional(z.string()),
  AuthorizationScopes: z._default(z.array(z.string()), []),
})

const integrationProperties = z.object({ IntegrationUri: z.string(), PayloadFormatVersion: z.literal('2.0') })

const authorizerProperties = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.array(z.literal('$request.header.Authorization')),
  JwtConfiguration: z.object({ Audience: z.array(z.string()), Issuer: z.string() }),
})

/** An integration may refer to its function by an invocation ARN of API Gateway. */
const functionArnOf = (uri: string) => /\/functions\/(arn:[^/]+)\/invocations$/.exec(uri)?.[1] ?? uri

/** The HTTP API: every route with the function it invokes and its authorizer. */
export const apiOf = (resources: readonly Resource[]): ApiSpec => {
  const [api, ...others] = resources.filter(({ type }) => type === 'AWS::ApiGatewayV2::Api')
  if (!api || others.length > 0) throw new Error('The local run serves exactly one HTTP API')
  const integrations = new Map(
    resourcesOf(resources, ['AWS::ApiGatewayV2::Integration'], integrationProperties).map(
      ({ resource, properties }) => [resource.ref, functionArnOf(properties.IntegrationUri)],
    ),
  )
  const authorizers = new Map(
    resourcesOf(resources, ['AWS::ApiGatewayV2::Authorizer'], authorizerProperties).map(
      ({ resource, properties }) => [resource.ref, properties.JwtConfiguration],
    ),
  )
  const routes = resourcesOf(resources, ['AWS::ApiGatewayV2::Route'], routeProperties).map(
    ({ properties }) => {
      const functionArn = integrations.get(properties.Target.replace('integrations/', ''))
      if (functionArn === undefined) throw new Error(`Route ${properties.RouteKey} has no integration`)
      const authorizer = authorizers.get(properties.AuthorizerId ?? '')
      if (properties.AuthorizationType === 'JWT' && !authorizer)
        throw new Error(`Route ${properties.RouteKey} has no authorizer`)
      return {
        key: properties.RouteKey,
        functionArn,
        authorizer:
          properties.AuthorizationType === 'JWT' && authorizer
            ? {
                issuer: authorizer.Issuer,
                audience: authorizer.Audience,
                scopes: properties.AuthorizationScopes,
              }
            : null,
      }
    },
  )
  return { apiId: api.ref, routes }
}
