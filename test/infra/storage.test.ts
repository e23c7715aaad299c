import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { indexes, parts, scopes } from '../../functions/contract/parts.ts'
import { audienceScopes, clientAudiences } from '../../lib/audiences.ts'
import { onlyResourceOf, readable, resourcesOf, retained, synthesize } from '../support/infra/synthesize.ts'

const { storage, service } = synthesize()

describe('the table', () => {
  const { properties, resource } = onlyResourceOf(
    storage,
    'AWS::DynamoDB::GlobalTable',
    z.looseObject({
      GlobalSecondaryIndexes: z.array(z.looseObject({ IndexName: z.string() })),
      Replicas: z.array(z.looseObject({})),
    }),
  )

  test('is billed on demand, streams both images and expires items', () => {
    expect(properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    })
  })

  test('has 35 days of point-in-time recovery and deletion protection', () => {
    expect(properties.Replicas).toMatchObject([
      {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      },
    ])
    expect(retained(resource)).toBe(true)
  })

  test('has the indexes that the parts declare', () => {
    const wanted = Object.values(indexes).map(({ name, pk, sk, projects }) => ({
      IndexName: name,
      KeySchema: [
        { AttributeName: pk, KeyType: 'HASH' },
        { AttributeName: sk, KeyType: 'RANGE' },
      ],
      Projection:
        projects.length === 0
          ? { ProjectionType: 'KEYS_ONLY' }
          : { ProjectionType: 'INCLUDE', NonKeyAttributes: projects },
    }))
    expect(properties.GlobalSecondaryIndexes).toEqual(wanted)
  })
})

describe('the user pool', () => {
  const { properties, resource } = onlyResourceOf(storage, 'AWS::Cognito::UserPool', z.looseObject({}))

  test('is by invitation only, requires long passwords and MFA, and is retained', () => {
    expect(properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: { PasswordPolicy: { MinimumLength: 12 } },
      DeletionProtection: 'ACTIVE',
    })
    expect(retained(resource)).toBe(true)
  })

  test('has a resource server with every scope', () => {
    const server = z.object({ Identifier: z.string(), Scopes: z.array(z.object({ ScopeName: z.string() })) })
    const served = resourcesOf(storage, 'AWS::Cognito::UserPoolResourceServer', server).flatMap(
      ({ properties: { Identifier, Scopes } }) => Scopes.map(({ ScopeName }) => `${Identifier}/${ScopeName}`),
    )
    expect(served.toSorted()).toEqual([...scopes].toSorted())
  })
})

describe('app clients', () => {
  const clientProperties = z.looseObject({ AllowedOAuthScopes: z.array(z.string()) })
  const clients = new Map(
    [storage, service]
      .flatMap((stack) => resourcesOf(stack, 'AWS::Cognito::UserPoolClient', clientProperties))
      .map(({ id, properties }) => [
        readable({ Ref: id }, storage).replace(/^(peopleuserpoolclient|clients)/, ''),
        properties,
      ]),
  )

  test.each(clientAudiences)('%s has its scopes, its OAuth flow and one-hour tokens', (audience) => {
    const machine = audience === 'machine'
    const client = clients.get(audience)
    expect(client).toMatchObject({
      AllowedOAuthFlows: [machine ? 'client_credentials' : 'code'],
      GenerateSecret: machine,
      AccessTokenValidity: 60,
      TokenValidityUnits: { AccessToken: 'minutes' },
    })
    expect(client?.AllowedOAuthScopes.toSorted()).toEqual([...audienceScopes[audience]].toSorted())
  })

  test('are one per audience', () => {
    expect([...clients.keys()].toSorted()).toEqual([...clientAudiences].toSorted())
  })

  const operations = parts.flatMap(({ operations }) => Object.values(operations))
  test.each(operations)('every audience of $id can obtain its scope', ({ audience, scope }) => {
    if (scope === null) return
    expect(scopes).toContain(scope)
    for (const one of clientAudiences.filter((name) => audience.includes(name))) {
      expect(audienceScopes[one]).toContain(scope)
    }
  })
})

describe('mail', () => {
  test('is sent over TLS, and its events go to the default bus', () => {
    const { id, properties } = onlyResourceOf(storage, 'AWS::SES::ConfigurationSet', z.looseObject({}))
    expect(properties).toMatchObject({ DeliveryOptions: { TlsPolicy: 'REQUIRE' } })
    const destination = onlyResourceOf(
      storage,
      'AWS::SES::ConfigurationSetEventDestination',
      z.object({
        ConfigurationSetName: z.object({ Ref: z.literal(id) }),
        EventDestination: z.object({
          Enabled: z.literal(true),
          EventBridgeDestination: z.object({ EventBusArn: z.unknown() }),
          MatchingEventTypes: z.array(z.string()),
        }),
      }),
    )
    const { EventBridgeDestination, MatchingEventTypes } = destination.properties.EventDestination
    expect(readable(EventBridgeDestination.EventBusArn, storage)).toMatch(/:event-bus\/default$/)
    expect(MatchingEventTypes).toEqual(['send', 'delivery', 'deliveryDelay', 'bounce', 'complaint', 'reject'])
  })
})

test("the keys that data depends on are retained when their stack is deleted, the cursor keys, that of links and the site's are not", () => {
  const generated = z.object({ GenerateSecretString: z.object({ PasswordLength: z.literal(64) }) })
  const kept = resourcesOf(storage, 'AWS::SecretsManager::Secret', generated)
  const madeAgain = resourcesOf(service, 'AWS::SecretsManager::Secret', generated)
  expect(kept.map(({ resource }) => retained(resource))).toEqual([true, true, true, true, true])
  expect(madeAgain.map(({ resource }) => retained(resource))).toEqual([false, false, false, false])
})
