import { expect, test } from 'vitest'
import { checkGrants } from '../../../local/check-grants.ts'
import type { System } from '../../../local/template/read-system.ts'

const arn = (service: string, tail: string) => `arn:aws:${service}:eu-south-2:000000000000:${tail}`
const f = arn('lambda', 'function:f')
const stream = arn('dynamodb', 'table/t/stream/local')
const queue = arn('sqs', 'q')
const role = 'arn:aws:iam::000000000000:role/f'
const scheduler = 'arn:aws:iam::000000000000:role/s'
const rule = arn('events', 'rule/r')

const allow = (Action: string[], Resource: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource }],
})
const reading = allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], stream)
const sending = allow(['sqs:SendMessage'], queue)
const starting = allow(['lambda:InvokeFunction'], f)
const target = { arn: f, retries: 0, maxAgeSeconds: 60, deadLetterArn: queue }
const invoker = (service: string, sourcePattern: string) => ({ functionName: f, service, sourcePattern })

const system: System = {
  site: { url: '', signInUrl: '', behaviours: [] },
  region: 'eu-south-2',
  accountId: '000000000000',
  functions: [
    {
      name: 'f',
      functionName: 'f',
      arn: f,
      file: '',
      handler: '',
      timeoutMs: 1,
      memoryMb: 1,
      environment: {},
      roleArn: role,
      policies: [],
      deadLetterArn: undefined,
      asyncRetries: 0,
      asyncMaxAgeSeconds: 0,
    },
  ],
  roles: new Map([
    [role, [reading, sending]],
    [scheduler, [starting, sending]],
  ]),
  invokers: [
    invoker('apigateway.amazonaws.com', arn('execute-api', 'api/*/*/v1/things/{id}')),
    invoker('events.amazonaws.com', rule),
  ],
  api: { apiId: 'api', routes: [{ key: 'GET /v1/things/{id}', functionArn: f, authorizer: null }] },
  throttle: { usual: null, routes: {} },
  mappings: [
    {
      id: 'm',
      streamArn: stream,
      functionArn: f,
      filters: [],
      batchSize: 1,
      windowMs: 0,
      parallelization: 1,
      bisect: false,
      maxRetries: 0,
      maxAgeSeconds: 0,
      partialFailures: false,
      onFailureArn: queue,
    },
  ],
  rules: [{ name: 'r', arn: rule, busName: 'default', pattern: {}, targets: [target] }],
  schedules: [
    { name: 's', expression: 'rate(1 minute)', zone: 'UTC', roleArn: scheduler, input: undefined, target },
  ],
  queues: [],
  buckets: [],
  buses: [],
  table: { name: 't', arn: '', streamArn: stream, partitionKey: 'pk', properties: {} },
  userPool: {
    poolId: '',
    issuer: '',
    clients: [],
    groups: [],
    invitation: { from: '', subject: '', text: '' },
  },
  mail: { identities: [], configurationSets: [] },
}

test('accepts what AWS would allow', async () => {
  await expect(checkGrants(system)).resolves.toBeUndefined()
})

test.each<[string, Partial<System>, string]>([
  ['reading the stream', { roles: new Map([...system.roles, [role, [sending]]]) }, 'dynamodb:GetRecords'],
  ['telling what was given up', { roles: new Map([...system.roles, [role, [reading]]]) }, 'sqs:SendMessage'],
  [
    'starting a schedule',
    { roles: new Map([...system.roles, [scheduler, [sending]]]) },
    'lambda:InvokeFunction',
  ],
  ['a rule', { invokers: system.invokers.slice(0, 1) }, 'the rule r may not invoke'],
  ['a route', { invokers: system.invokers.slice(1) }, 'GET /v1/things/{id}'],
  [
    'a route of another path',
    { api: { apiId: 'api', routes: [{ key: 'GET /v1/other', functionArn: f, authorizer: null }] } },
    'GET /v1/other',
  ],
  ['another API', { api: { ...system.api, apiId: 'apj' } }, 'the API may not invoke'],
])('rejects a system without the grant for %s', async (_what, missing, told) => {
  await expect(checkGrants({ ...system, ...missing })).rejects.toThrow(told)
})
