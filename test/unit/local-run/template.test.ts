import { describe, expect, test } from 'vitest'
import { constructName } from '../../../local/template/physical.ts'
import { resolveStacks } from '../../../local/template/resolve.ts'
import { functionsOf } from '../../../local/template/functions.ts'
import { apiOf } from '../../../local/template/api.ts'
import { mappingsOf } from '../../../local/template/streams.ts'
import { rulesOf, schedulesOf } from '../../../local/template/events.ts'
import type { Template } from '../../../local/template/assembly.ts'

const place = { region: 'eu-south-2', accountId: '000000000000', partition: 'aws' }
const resource = (Type: string, Properties: Record<string, unknown> = {}) => ({ Type, Properties })

const storage: Template = {
  Resources: {
    Table: resource('AWS::DynamoDB::GlobalTable', { TableName: 'the-table' }),
    Key: resource('AWS::SecretsManager::Secret'),
  },
  Outputs: {
    TableArn: { Value: { 'Fn::GetAtt': ['Table', 'Arn'] }, Export: { Name: 'Storage:TableArn' } },
  },
}

const resolved = (properties: Record<string, unknown>, others: Template['Resources'] = {}): unknown => {
  const service: Template = { Resources: { ...others, It: resource('Any::Thing', properties) } }
  const stacks = [
    { name: 'Storage', region: undefined, template: storage },
    { name: 'Service', region: undefined, template: service },
  ]
  const all = resolveStacks(stacks, place, (id, key) => `<${id}|${key ?? ''}>`)
  return all.find(({ logicalId }) => logicalId === 'It')?.properties()
}

describe('intrinsics', () => {
  test('replace references, attributes and pseudo parameters by values', () => {
    const fn = { Fn: { ...resource('AWS::Lambda::Function', { FunctionName: 'f' }), Metadata: {} } }
    expect(
      resolved({ a: { Ref: 'AWS::Region' }, b: { Ref: 'Fn' }, c: { 'Fn::GetAtt': ['Fn', 'Arn'] } }, fn),
    ).toEqual({
      a: 'eu-south-2',
      b: 'f',
      c: 'arn:aws:lambda:eu-south-2:000000000000:function:f',
    })
  })

  test('can nest join, sub, select and split', () => {
    expect(
      resolved({
        a: { 'Fn::Join': [':', ['x', { Ref: 'AWS::AccountId' }]] },
        b: { 'Fn::Sub': 'https://${AWS::Region}.${AWS::URLSuffix}/${!keep}' },
        c: { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] },
        d: { 'Fn::Sub': ['${one}-${two}', { one: 1, two: { Ref: 'AWS::Partition' } }] },
      }),
    ).toEqual({ a: 'x:000000000000', b: 'https://eu-south-2.amazonaws.com/${keep}', c: 'b', d: '1-aws' })
  })

  test("replace an import by the other stack's exported value", () => {
    expect(resolved({ a: { 'Fn::ImportValue': 'Storage:TableArn' } })).toEqual({
      a: 'arn:aws:dynamodb:eu-south-2:000000000000:table/the-table',
    })
  })

  test('replace a dynamic reference to a secret by its value', () => {
    const parts = ['{{resolve:secretsmanager:', { Ref: 'Key' }, ':SecretString:::}}']
    const secret = { Key: resource('AWS::SecretsManager::Secret', { Name: 'k' }) }
    expect(resolved({ a: { 'Fn::Join': ['', parts] } }, secret)).toEqual({
      a: expect.stringMatching(/^<arn:aws:secretsmanager:eu-south-2:000000000000:secret:k-[0-9a-f]{6}\|>$/),
    })
    expect(resolved({ a: '{{resolve:secretsmanager:name:SecretString:part::}}' })).toEqual({
      a: '<name|part>',
    })
  })

  test('remove properties without a value, and reject unknown functions and references by name', () => {
    expect(resolved({ a: { Ref: 'AWS::NoValue' }, b: [1, { Ref: 'AWS::NoValue' }] })).toEqual({ b: [1] })
    expect(() => resolved({ a: { 'Fn::Cidr': ['10.0.0.0/8', 1, 1] } })).toThrow('Fn::Cidr')
    expect(() => resolved({ a: { Ref: 'Nowhere' } })).toThrow('Nowhere')
  })
})

test('a function is named after its construct', () => {
  expect(constructName('S/calls/calls-http/function/Resource', 'X')).toBe('calls-http')
  expect(constructName(undefined, 'X')).toBe('X')
})

const service: Template['Resources'] = {
  Role: resource('AWS::IAM::Role', {
    Policies: [
      {
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: { Effect: 'Allow', Action: 'a:B', Resource: '*' },
        },
      },
    ],
  }),
  Policy: resource('AWS::IAM::Policy', {
    Roles: [{ Ref: 'Role' }],
    PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'c:D', Resource: '*' }] },
  }),
  Api: resource('AWS::ApiGatewayV2::Api'),
  Authorizer: resource('AWS::ApiGatewayV2::Authorizer', {
    AuthorizerType: 'JWT',
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: { Audience: ['client'], Issuer: 'https://issuer' },
  }),
  Integration: resource('AWS::ApiGatewayV2::Integration', {
    IntegrationUri: {
      'Fn::Sub':
        'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/arn:aws:lambda:x/invocations',
    },
    PayloadFormatVersion: '2.0',
  }),
  Route: resource('AWS::ApiGatewayV2::Route', {
    RouteKey: 'GET /v1/things/{id}',
    AuthorizationType: 'JWT',
    AuthorizerId: { Ref: 'Authorizer' },
    AuthorizationScopes: ['things/read'],
    Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
  }),
  Open: resource('AWS::ApiGatewayV2::Route', {
    RouteKey: '$default',
    Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
  }),
  Mapping: resource('AWS::Lambda::EventSourceMapping', {
    EventSourceArn: 'stream',
    FunctionName: 'f',
    StartingPosition: 'TRIM_HORIZON',
    BatchSize: 10,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{}}' }] },
    DestinationConfig: { OnFailure: { Destination: 'queue' } },
  }),
  Rule: resource('AWS::Events::Rule', {
    EventPattern: { source: ['aws.ses'] },
    State: 'ENABLED',
    Targets: [{ Arn: 'f', Id: 'T', DeadLetterConfig: { Arn: 'q' } }],
  }),
  Off: resource('AWS::Events::Rule', { EventPattern: { source: ['x'] }, State: 'DISABLED', Targets: [] }),
  Schedule: resource('AWS::Scheduler::Schedule', {
    Name: 'sweep',
    ScheduleExpression: 'rate(1 minute)',
    Target: { Arn: 'f', RoleArn: 'r', Input: '{"a":1}', RetryPolicy: { MaximumRetryAttempts: 2 } },
  }),
}

describe('the system in the templates', () => {
  const resources = resolveStacks(
    [{ name: 'S', region: undefined, template: { Resources: service } }],
    place,
    () => 's',
  )

  test('has the routes with their functions and authorisation', () => {
    expect(apiOf(resources).routes).toEqual([
      {
        key: 'GET /v1/things/{id}',
        functionArn: 'arn:aws:lambda:x',
        authorizer: { issuer: 'https://issuer', audience: ['client'], scopes: ['things/read'] },
      },
      { key: '$default', functionArn: 'arn:aws:lambda:x', authorizer: null },
    ])
  })

  test("has the stream mappings, with Lambda's defaults", () => {
    expect(mappingsOf(resources, (name) => `arn:${name}`)).toEqual([
      {
        id: 'Mapping',
        streamArn: 'stream',
        functionArn: 'arn:f',
        filters: [{ dynamodb: {} }],
        batchSize: 10,
        windowMs: 0,
        parallelization: 1,
        bisect: false,
        maxRetries: -1,
        maxAgeSeconds: -1,
        partialFailures: true,
        onFailureArn: 'queue',
      },
    ])
  })

  test('has the enabled rules and the schedules', () => {
    expect(rulesOf(resources)).toEqual([
      {
        name: 'Rule',
        arn: 'arn:aws:events:eu-south-2:000000000000:rule/S-Rule',
        busName: 'default',
        pattern: { source: ['aws.ses'] },
        targets: [{ arn: 'f', retries: 185, maxAgeSeconds: 86_400, deadLetterArn: 'q' }],
      },
    ])
    expect(schedulesOf(resources)[0]).toMatchObject({
      name: 'sweep',
      zone: 'UTC',
      input: '{"a":1}',
      target: { retries: 2 },
    })
  })

  test('rejects a function without a bundle', () => {
    const assembly = { stacks: [], assetPath: () => '/nowhere' }
    const fn = resource('AWS::Lambda::Function', {
      Code: { S3Key: 'k' },
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
    })
    const stack = { name: 'S', region: undefined, template: { Resources: { ...service, Fn: fn } } }
    expect(() =>
      functionsOf(
        resolveStacks([stack], place, () => 's'),
        assembly,
        new Map(),
      ),
    ).toThrow('No bundle index in /nowhere')
  })
})
