import { expect, test } from 'vitest'
import { createPolicyEvaluator } from '../../../local/engines/iam/policy-evaluator.ts'
import { createGrantUse } from '../../../local/engines/iam/grant-use.ts'

const accountId = '123456789012'
const table = `arn:aws:dynamodb:eu-west-1:${accountId}:table/one`
const forPartitions = (...partitions: string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions },
})
const principal = {
  name: 'one',
  arn: `arn:aws:sts::${accountId}:assumed-role/r/one`,
  accountId,
  policies: [
    {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Items1',
          Effect: 'Allow',
          Action: ['dynamodb:GetItem', 'dynamodb:PutItem'],
          Resource: table,
          Condition: forPartitions('BRAND#*', 'DEALER#*'),
        },
        { Sid: 'Indexes', Effect: 'Allow', Action: 'dynamodb:Query', Resource: [`${table}/index/due`] },
      ],
    },
  ],
}
const item = (action: string, key: string) => ({
  action: `dynamodb:${action}`,
  resource: table,
  context: { keys: ['dynamodb:LeadingKeys'], values: () => ({ 'dynamodb:LeadingKeys': [key] }) },
})

test('a grant counts as used after an allowed request by the function, on its partition', async () => {
  const use = createGrantUse()
  const decide = createPolicyEvaluator(use.record)
  const used = () =>
    use
      .report([principal])
      .filter((grant) => grant.used)
      .map(({ statement, action, partition }) => [statement, action, partition].join(' '))

  expect(use.report([principal])).toHaveLength(5)
  expect(used()).toEqual([])
  await decide(principal, item('GetItem', 'DEALER#gredos'))
  await decide(principal, item('GetItem', 'DEALER#teide'))
  expect(used()).toEqual(['Items1 dynamodb:GetItem DEALER#*'])
  expect(await decide(principal, item('PutItem', 'GROUPS#1'))).toBe('no-grant')
  expect(used()).toHaveLength(1)
  await decide(principal, { action: 'dynamodb:Query', resource: `${table}/index/due` })
  expect(used()).toEqual(['Items1 dynamodb:GetItem DEALER#*', 'Indexes dynamodb:Query '])
})

test('an item of a transaction uses the statements for transactions, and other requests use the others', async () => {
  const [policy] = principal.policies
  const transaction = {
    Sid: 'Transaction1',
    Effect: 'Allow',
    Action: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
    Resource: table,
    Condition: {
      ...forPartitions('BRAND#*', 'DEALER#*'),
      Null: { 'dynamodb:LeadingKeys': 'false' },
      'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
    },
  }
  const both = {
    ...principal,
    policies: [{ Version: '2012-10-17', Statement: [...(policy?.Statement ?? []), transaction] }],
  }
  const step = (action: string, ...keys: string[]) => ({
    action: `dynamodb:${action}`,
    resource: table,
    context: {
      keys: ['dynamodb:LeadingKeys', 'dynamodb:EnclosingOperation'],
      values: () => ({
        'dynamodb:LeadingKeys': keys,
        'dynamodb:EnclosingOperation': 'TransactWriteItems',
      }),
    },
  })
  const use = createGrantUse()
  const decide = createPolicyEvaluator(use.record)
  const used = () =>
    use
      .report([both])
      .filter((grant) => grant.used)
      .map(({ statement, action, partition }) => [statement, action, partition].join(' '))

  expect(use.report([both])).toHaveLength(9)
  await decide(both, step('PutItem', 'DEALER#gredos'))
  expect(used()).toEqual(['Transaction1 dynamodb:PutItem DEALER#*'])
  await decide(both, step('UpdateItem', 'DEALER#gredos', 'BRAND#seat'))
  await decide(both, item('PutItem', 'BRAND#seat'))
  expect(used()).toEqual([
    'Items1 dynamodb:PutItem BRAND#*',
    'Transaction1 dynamodb:PutItem DEALER#*',
    'Transaction1 dynamodb:UpdateItem BRAND#*',
    'Transaction1 dynamodb:UpdateItem DEALER#*',
  ])
})

test('use by one function does not count for another with the same grants', async () => {
  const use = createGrantUse()
  await createPolicyEvaluator(use.record)(principal, item('GetItem', 'BRAND#seat'))
  expect(use.report([{ ...principal, name: 'other' }]).some(({ used }) => used)).toBe(false)
})

test('the report contains only patterns from policies, and no ids', async () => {
  const use = createGrantUse()
  await createPolicyEvaluator(use.record)(principal, item('GetItem', 'DEALER#gredos'))
  expect(JSON.stringify(use.report([principal]))).not.toContain('gredos')
})
