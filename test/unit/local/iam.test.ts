import { describe, expect, it } from 'vitest'
import { CannotEvaluate, createPolicyEvaluator } from '../../../local/engines/iam/policy-evaluator.ts'
import { dynamoDbChecks } from '../../../local/engines/dynamodb/dynamodb-checks.ts'
import { leadingKeys } from '../../../local/engines/dynamodb/leading-keys.ts'
import { operatorPrincipal } from '../../../local/engines/front/operator.ts'

const accountId = '123456789012'
const place = { region: 'eu-west-1', accountId }
const tableArn = `arn:aws:dynamodb:eu-west-1:${accountId}:table/one`
const principal = (...Statement: object[]) => ({
  name: 'one',
  arn: `arn:aws:sts::${accountId}:assumed-role/r/one`,
  accountId,
  policies: [{ Version: '2012-10-17', Statement }],
})
const allow = (Action: string, Resource: string, Condition?: object) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition ? { Condition } : {}),
})

describe('createDecide', () => {
  const check = { action: 'dynamodb:PutItem', resource: tableArn }

  it('allows what is granted, denies everything else, and lets an explicit deny win', async () => {
    const decide = createPolicyEvaluator()
    const grant = allow('dynamodb:PutItem', tableArn)
    expect(await decide(principal(grant), check)).toBe('allowed')
    expect(await decide(principal(allow('dynamodb:PutItem', `${tableArn}-other`)), check)).toBe('no-grant')
    expect(await decide(principal(), check)).toBe('no-grant')
    expect(await decide(principal(grant, { ...grant, Effect: 'Deny' }), check)).toBe('explicit-deny')
    expect(await decide(operatorPrincipal(accountId), check)).toBe('allowed')
  })

  it('keeps principals apart', async () => {
    const decide = createPolicyEvaluator()
    expect(await decide(principal(allow('dynamodb:*', '*')), check)).toBe('allowed')
    expect(await decide(principal(), check)).toBe('no-grant')
  })

  it('computes the context only if a policy has a condition on it', async () => {
    const decide = createPolicyEvaluator()
    let asked = 0
    const context = {
      keys: ['dynamodb:LeadingKeys'],
      values: () => {
        asked++
        return { 'dynamodb:LeadingKeys': ['DRAW#1'] }
      },
    }
    expect(await decide(principal(allow('dynamodb:PutItem', tableArn)), { ...check, context })).toBe(
      'allowed',
    )
    expect(asked).toBe(0)
    const only = (value: string) =>
      principal(
        allow('dynamodb:PutItem', tableArn, { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': value } }),
      )
    expect(await decide(only('DRAW#*'), { ...check, context })).toBe('allowed')
    expect(await decide(only('CALL#*'), { ...check, context })).toBe('no-grant')
    expect(asked).toBe(2)
  })

  it('does not reuse a decision for another context', async () => {
    const decide = createPolicyEvaluator()
    const who = principal(
      allow('dynamodb:PutItem', tableArn, {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': 'DRAW#*' },
      }),
    )
    const withKey = (key: string) => ({
      ...check,
      context: { keys: ['dynamodb:LeadingKeys'], values: () => ({ 'dynamodb:LeadingKeys': [key] }) },
    })
    expect(await decide(who, withKey('DRAW#1'))).toBe('allowed')
    expect(await decide(who, withKey('CALL#1'))).toBe('no-grant')
  })

  it('decides alike only contexts that compare alike with the policies', async () => {
    const allowed: unknown[] = []
    const decide = createPolicyEvaluator((_, __, context) => allowed.push(context?.['dynamodb:LeadingKeys']))
    const who = principal(
      allow('dynamodb:PutItem', tableArn, {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['DRAW#*', 'MAIL#?'] },
      }),
      {
        ...allow('dynamodb:PutItem', tableArn, {
          'ForAnyValue:StringEquals': { 'dynamodb:LeadingKeys': 'DRAW#*' },
        }),
        Effect: 'Deny',
      },
    )
    const withKeys = (...keys: string[]) =>
      decide(who, {
        ...check,
        context: { keys: ['dynamodb:LeadingKeys'], values: () => ({ 'dynamodb:LeadingKeys': keys }) },
      })
    expect(await withKeys('DRAW#1')).toBe('allowed')
    expect(await withKeys('DRAW#2', 'DRAW#3')).toBe('allowed')
    expect(await withKeys('DRAW#2', 'MAIL#3')).toBe('allowed')
    expect(await withKeys('DRAW#2', 'MAIL#33')).toBe('no-grant')
    expect(await withKeys('MAIL#33')).toBe('no-grant')
    expect(await withKeys('DRAW#*')).toBe('explicit-deny')
    expect(allowed).toEqual([['DRAW#1'], ['DRAW#2', 'MAIL#3']])
  })

  it.each([
    ['another operator', { 'ForAllValues:StringEqualsIgnoreCase': { 'dynamodb:LeadingKeys': 'draw#1' } }],
    ['a variable', { StringLike: { 'dynamodb:LeadingKeys': '${*}RAW#1' } }],
  ])('decides each value by itself for %s', async (_, condition) => {
    const asked: unknown[] = []
    const decide = createPolicyEvaluator((__, ___, context) => asked.push(context))
    const who = principal(allow('dynamodb:PutItem', tableArn, condition), allow('dynamodb:PutItem', tableArn))
    for (const key of ['DRAW#1', 'DRAW#2'])
      await decide(who, {
        ...check,
        context: { keys: ['dynamodb:LeadingKeys'], values: () => ({ 'dynamodb:LeadingKeys': key }) },
      })
    expect(asked).toHaveLength(2)
  })

  it('throws on a condition that it cannot evaluate', async () => {
    const who = principal(
      allow('dynamodb:PutItem', tableArn, { StringEquals: { 'dynamodb:Attributes': 'a' } }),
    )
    await expect(createPolicyEvaluator()(who, check)).rejects.toThrow(CannotEvaluate)
  })

  it('throws on an action that IAM does not have', async () => {
    const unknown = { action: 'dynamodb:Frobnicate', resource: tableArn }
    await expect(createPolicyEvaluator()(operatorPrincipal(accountId), unknown)).rejects.toThrow(
      CannotEvaluate,
    )
  })
})

describe('dynamoDbChecks', () => {
  const of = (operation: string, input: Record<string, unknown>) =>
    dynamoDbChecks(operation, input, place, () => Promise.resolve(new Map()))?.map(
      ({ action, resource }) => `${action} ${resource.replace(tableArn, 'one')}`,
    )
  const Key = { pk: { S: 'x' } }
  const steps = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem']

  it.each<[string, Record<string, unknown>, string[]]>([
    ['GetItem', { TableName: 'one', Key }, ['dynamodb:GetItem one']],
    ['GetItem', { TableName: tableArn, Key }, ['dynamodb:GetItem one']],
    ['Query', { TableName: 'one' }, ['dynamodb:Query one']],
    ['Query', { TableName: 'one', IndexName: 'due' }, ['dynamodb:Query one/index/due']],
    ['Scan', { TableName: 'one', IndexName: 'due' }, ['dynamodb:Scan one/index/due']],
    ['BatchGetItem', { RequestItems: { one: {} } }, ['dynamodb:BatchGetItem one']],
    ['BatchWriteItem', { RequestItems: { one: [] } }, ['dynamodb:BatchWriteItem one']],
    [
      'TransactGetItems',
      { TransactItems: [{ Get: { TableName: 'one', Key } }] },
      ['dynamodb:GetItem one', 'dynamodb:GetItem one'],
    ],
    [
      'TransactWriteItems',
      {
        TransactItems: [
          { Put: { TableName: 'one' } },
          { Update: { TableName: 'one' } },
          { Delete: { TableName: 'one' } },
          { ConditionCheck: { TableName: 'one' } },
        ],
      },
      [...steps, ...steps].map((action) => `dynamodb:${action} one`),
    ],
    ['ListTables', {}, ['dynamodb:ListTables *']],
  ])('%s %j', (operation, input, expected) => {
    expect(of(operation, input)).toEqual(expected)
  })

  it('has no checks for PartiQL, which would bypass the others', () => {
    expect(of('ExecuteStatement', { Statement: 'select * from one' })).toBeUndefined()
    expect(of('constructor', {})).toBeUndefined()
  })
})

describe('a transaction across partitions', () => {
  const put = (key: string, TableName = 'one') => ({ Put: { TableName, Item: { pk: { S: key } } } })
  const update = (key: string) => ({ Update: { TableName: 'one', Key: { pk: { S: key } } } })
  const among = (...patterns: string[]) => ({
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': patterns },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  })
  const inTransactions = {
    'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
  }
  const itemByItem = [
    allow('dynamodb:PutItem', tableArn, among('GROUPS#*')),
    allow('dynamodb:UpdateItem', tableArn, among('DEALER#*')),
  ]
  const together = ['dynamodb:PutItem', 'dynamodb:UpdateItem'].map((action) =>
    allow(action, tableArn, { ...among('GROUPS#*', 'DEALER#*'), ...inTransactions }),
  )

  /** The decisions on an operation, with those on each of its steps first. */
  const decide = async (statements: object[], operation: string, input: Record<string, unknown>) => {
    const checks = dynamoDbChecks(operation, input, place, () => Promise.resolve(new Map([['', 'pk']])))
    const evaluate = createPolicyEvaluator()
    const asked = checks ?? []
    const decisions = await Promise.all(asked.map((check) => evaluate(principal(...statements), check)))
    return asked.map(({ leadingKeysOf = 'request' }, at) => `${leadingKeysOf} ${decisions[at]}`)
  }
  const joining = { TransactItems: [put('GROUPS#1'), update('DEALER#gredos')] }

  it('is denied if only its items are granted', async () => {
    expect(await decide(itemByItem, 'TransactWriteItems', joining)).toEqual([
      'step allowed',
      'step allowed',
      'transaction no-grant',
      'transaction no-grant',
    ])
  })

  it('is allowed either way by a statement that covers everything in it', async () => {
    const both = ['step allowed', 'step allowed', 'transaction allowed', 'transaction allowed']
    expect(await decide(together, 'TransactWriteItems', joining)).toEqual(both)
    const beyond = { TransactItems: [put('GROUPS#1'), update('DRAW#2026-11')] }
    expect(await decide(together, 'TransactWriteItems', beyond)).toEqual([
      'step allowed',
      'step no-grant',
      'transaction no-grant',
      'transaction no-grant',
    ])
  })

  it('is decided per table', async () => {
    const twoTables = { TransactItems: [put('GROUPS#1'), put('x', 'two')] }
    const decisions = await decide(together, 'TransactWriteItems', twoTables)
    expect(decisions.filter((decision) => decision.endsWith(' allowed'))).toEqual([
      'step allowed',
      'transaction allowed',
    ])
  })

  it('cannot have its condition checks granted by enclosing operation, which IAM does not set for them', async () => {
    const check = { ConditionCheck: { TableName: 'one', Key: { pk: { S: 'GROUPS#1' } } } }
    const decisions = (condition: object) =>
      decide([allow('dynamodb:ConditionCheckItem', tableArn, condition)], 'TransactWriteItems', {
        TransactItems: [check],
      })
    expect(await decisions(among('GROUPS#*'))).toEqual(['step allowed', 'transaction allowed'])
    expect(await decisions({ ...among('GROUPS#*'), ...inTransactions })).toEqual([
      'step no-grant',
      'transaction no-grant',
    ])
  })

  it('grants nothing outside the transaction', async () => {
    const alone = { TableName: 'one', Item: { pk: { S: 'DEALER#gredos' } } }
    expect(await decide(together, 'PutItem', alone)).toEqual(['request no-grant'])
    expect(
      await decide(together, 'TransactGetItems', {
        TransactItems: [{ Get: { TableName: 'one', Key: { pk: { S: 'DEALER#gredos' } } } }],
      }),
    ).toEqual(['step no-grant', 'transaction no-grant'])
  })
})

it('a request without a partition key matches all partitions unless the policy requires a key', async () => {
  const keyless = {
    action: 'dynamodb:Scan',
    resource: tableArn,
    context: { keys: ['dynamodb:LeadingKeys'], values: () => ({}) },
  }
  const among = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['DRAW#*'] } }
  const required = { ...among, Null: { 'dynamodb:LeadingKeys': 'false' } }
  const decide = createPolicyEvaluator()
  expect(await decide(principal(allow('dynamodb:Scan', tableArn, among)), keyless)).toBe('allowed')
  expect(await decide(principal(allow('dynamodb:Scan', tableArn, required)), keyless)).toBe('no-grant')
})

describe('leadingKeys', () => {
  it.each([
    ['a put', { Item: { pk: { S: 'a' }, sk: { S: 'b' } } }, ['a']],
    ['a get', { Key: { pk: { N: '1' } } }, ['1']],
    ['many', { Keys: [{ pk: { S: 'a' } }, { pk: { S: 'b' } }, { pk: { S: 'a' } }] }, ['a', 'b']],
    [
      'batch writes',
      [{ PutRequest: { Item: { pk: { S: 'a' } } } }, { DeleteRequest: { Key: { pk: { S: 'b' } } } }],
      ['a', 'b'],
    ],
    [
      'a query',
      {
        KeyConditionExpression: 'sk = :s AND pk = :p',
        ExpressionAttributeValues: { ':p': { S: 'a' }, ':s': { S: 'x' } },
      },
      ['a'],
    ],
    [
      'a query with names',
      {
        KeyConditionExpression: '#x=:p',
        ExpressionAttributeNames: { '#x': 'pk' },
        ExpressionAttributeValues: { ':p': { S: 'a' } },
      },
      ['a'],
    ],
    ['a scan', { TableName: 'one' }, []],
  ])('of %s', (_, input, expected) => {
    expect(leadingKeys(input, 'pk')).toEqual(expected)
  })
})
