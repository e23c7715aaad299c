import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { repositoryRoot } from '../../lib/repository-root.ts'
import { composed, onlyResourceOf, readable, resourcesOf, synthesize } from '../support/infra/synthesize.ts'

const { storage, service } = synthesize()

const operation = z.object({
  id: z.string(),
  method: z.string(),
  path: z.string(),
  scope: z.nullable(z.string()),
})
const operationsModule = z.record(z.string(), z.unknown())
const operationsOf = z.record(z.string(), operation)

/** Every operation of every part in the stack, found in the construct tree so that a new part cannot be missed. */
const operationsByPart = async () => {
  const { parts } = composed(service)
  const found = parts
    .map((part) => ({ part, file: join(repositoryRoot, 'functions', part, 'operations.ts') }))
    .filter(({ file }) => existsSync(file))
  return Promise.all(
    found.map(async ({ part, file }) => {
      const exported = operationsModule.parse({ ...z.looseObject({}).parse(await import(file)) })
      const sets = Object.entries(exported).filter(([key]) => key.endsWith('Operations'))
      if (sets.length === 0) throw new Error(`${file} exports no …Operations`)
      return sets.map(([, set]) => ({ part, operations: Object.values(operationsOf.parse(set)) }))
    }),
  ).then((parts) => parts.flat())
}

/** What serves a part's API, wherever it is in the stack: `http.ts`, or `http-<name>.ts` for a set of its own. */
const serverOf = (part: string) => `${part}http`
const partOf = (server: string | undefined) => server?.replace(/http[a-z]*$/, 'http')
const named = (arn: string) =>
  composed(service)
    .parts.map((part) => new RegExp(`${serverOf(part)}[a-z]*(?=function\\.Arn$)`).exec(arn)?.[0])
    .find((server) => server !== undefined) ?? arn

const integrations = new Map(
  resourcesOf(
    service,
    'AWS::ApiGatewayV2::Integration',
    z.object({ IntegrationUri: z.unknown(), PayloadFormatVersion: z.literal('2.0') }),
  ).map(({ id, properties }) => [id, named(readable(properties.IntegrationUri, storage))]),
)

const routeProperties = z.object({
  RouteKey: z.string(),
  AuthorizationType: z.enum(['NONE', 'JWT']),
  AuthorizationScopes: z.optional(z.array(z.string())),
  AuthorizerId: z.optional(z.unknown()),
  Target: z.object({
    'Fn::Join': z.tuple([
      z.literal(''),
      z.tuple([z.literal('integrations/'), z.object({ Ref: z.string() })]),
    ]),
  }),
})

const routes = resourcesOf(service, 'AWS::ApiGatewayV2::Route', routeProperties).map(({ properties }) => ({
  key: properties.RouteKey,
  authorization: properties.AuthorizationType,
  scopes: properties.AuthorizationScopes ?? [],
  authorized: properties.AuthorizerId !== undefined,
  server: integrations.get(properties.Target['Fn::Join'][1][1].Ref),
}))

describe('routes', () => {
  test('are exactly the operations, each with its scope and function, and the default route', async () => {
    const wanted = (await operationsByPart()).flatMap(({ part, operations }) =>
      operations.map(({ method, path, scope }) => ({
        key: `${method} ${path}`,
        authorization: scope === null ? 'NONE' : 'JWT',
        scopes: scope === null ? [] : [scope],
        authorized: scope !== null,
        server: serverOf(part),
      })),
    )
    const fallback = {
      key: '$default',
      authorization: 'NONE',
      scopes: [],
      authorized: false,
      server: serverOf('contract'),
    }
    const byKey = (a: { key: string }, b: { key: string }) => a.key.localeCompare(b.key)
    const served = routes.map(({ server, ...route }) => ({ ...route, server: partOf(server) }))
    expect(served.toSorted(byKey)).toEqual([...wanted, fallback].toSorted(byKey))
  })

  test('of one set of operations have one function, and those of another set another', async () => {
    const serverByKey = new Map(routes.map(({ key, server }) => [key, server]))
    const servers = (await operationsByPart()).map(({ operations }) => [
      ...new Set(operations.map(({ method, path }) => serverByKey.get(`${method} ${path}`))),
    ])
    expect(servers.filter((some) => some.length !== 1)).toEqual([])
    expect(new Set(servers.flat()).size).toBe(servers.length)
  })

  test('can invoke their function: one permission for all routes of a function, one for $default', () => {
    const permission = z.object({ Principal: z.string(), FunctionName: z.unknown() })
    const fromApi = resourcesOf(service, 'AWS::Lambda::Permission', permission).filter(
      ({ properties }) => properties.Principal === 'apigateway.amazonaws.com',
    )
    const permitted = fromApi.map(({ properties }) => named(readable(properties.FunctionName, storage)))
    expect(permitted.toSorted()).toEqual(
      [...new Set(routes.map(({ server }) => server)), serverOf('contract')].toSorted(),
    )
  })
})

test("the authorizer accepts tokens of our pool's four app clients only", () => {
  const { properties } = onlyResourceOf(
    service,
    'AWS::ApiGatewayV2::Authorizer',
    z.object({ JwtConfiguration: z.object({ Audience: z.array(z.unknown()), Issuer: z.unknown() }) }),
  )
  const { Audience, Issuer } = properties.JwtConfiguration
  expect(Audience.map((client) => readable(client, storage)).toSorted()).toEqual([
    'clientsdealer',
    'clientsspecialist',
    'clientsstaff',
    'peopleuserpoolclientmachine',
  ])
  expect(readable(Issuer, storage)).toBe('peopleuserpool.ProviderURL')
})

test('the access log records neither path nor IP address', () => {
  const { properties } = onlyResourceOf(
    service,
    'AWS::ApiGatewayV2::Stage',
    z.object({
      StageName: z.string(),
      AutoDeploy: z.boolean(),
      AccessLogSettings: z.object({ Format: z.string() }),
    }),
  )
  expect(properties).toMatchObject({ StageName: '$default', AutoDeploy: true })
  expect(JSON.parse(properties.AccessLogSettings.Format)).toEqual({
    at: '$context.requestTimeEpoch',
    route: '$context.routeKey',
    status: '$context.status',
    gatewayRequestId: '$context.requestId',
    functionRequestId: '$context.awsEndpointRequestId',
    client: '$context.authorizer.claims.client_id',
    subject: '$context.authorizer.claims.sub',
    latencyMs: '$context.responseLatency',
  })
})

test('protected routes share the high throttle, and each public route has a low one of its own', () => {
  const routeSettings = z.object({ DefaultRouteSettings: z.unknown(), RouteSettings: z.unknown() })
  const stage = onlyResourceOf(service, 'AWS::ApiGatewayV2::Stage', routeSettings)
  const { DefaultRouteSettings, RouteSettings } = stage.properties
  expect(DefaultRouteSettings).toEqual({ ThrottlingBurstLimit: 2000, ThrottlingRateLimit: 2000 })
  const publicKeys = routes.filter(({ authorized }) => !authorized).map(({ key }) => key)
  expect(publicKeys).toContain('$default')
  const low = { ThrottlingBurstLimit: 40, ThrottlingRateLimit: 20 }
  expect(RouteSettings).toEqual(Object.fromEntries(publicKeys.map((key) => [key, low])))
  // API Gateway rejects a stage with settings for a route that does not exist yet.
  const routeKeys = (service.Resources[stage.id]?.DependsOn ?? [])
    .map((id) => service.Resources[id])
    .filter((resource) => resource?.Type === 'AWS::ApiGatewayV2::Route')
    .map((resource) => resource?.Properties['RouteKey'])
  expect(routeKeys.toSorted()).toEqual(publicKeys.toSorted())
})
