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

  it('allows what is granted, refuses what is not, and lets a denial win', async () => {
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

  it('asks for context only when a policy has a condition on it', async () => {
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

  it('does not remember a verdict beyond the context it was given for', async () => {
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

  it('never guesses at a condition that it cannot answer', async () => {
    const who = principal(
      allow('dynamodb:PutItem', tableArn, { StringEquals: { 'dynamodb:Attributes': 'a' } }),
    )
    await expect(createPolicyEvaluator()(who, check)).rejects.toThrow(CannotEvaluate)
  })

  it('never guesses at an action that IAM does not have', async () => {
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

  it.each<[string, Record<string, unknown>, string[]]>([
    ['GetItem', { TableName: 'one', Key }, ['dynamodb:GetItem one']],
    ['GetItem', { TableName: tableArn, Key }, ['dynamodb:GetItem one']],
    ['Query', { TableName: 'one' }, ['dynamodb:Query one']],
    ['Query', { TableName: 'one', IndexName: 'due' }, ['dynamodb:Query one/index/due']],
    ['Scan', { TableName: 'one', IndexName: 'due' }, ['dynamodb:Scan one/index/due']],
    ['BatchGetItem', { RequestItems: { one: {} } }, ['dynamodb:BatchGetItem one']],
    ['BatchWriteItem', { RequestItems: { one: [] } }, ['dynamodb:BatchWriteItem one']],
    ['TransactGetItems', { TransactItems: [{ Get: { TableName: 'one', Key } }] }, ['dynamodb:GetItem one']],
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
      ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'].map((action) => `dynamodb:${action} one`),
    ],
    ['ListTables', {}, ['dynamodb:ListTables *']],
  ])('%s %j', (operation, input, expected) => {
    expect(of(operation, input)).toEqual(expected)
  })

  it('knows no PartiQL: it would slip past the rest', () => {
    expect(of('ExecuteStatement', { Statement: 'select * from one' })).toBeUndefined()
    expect(of('constructor', {})).toBeUndefined()
  })
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
