import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { readable, resourcesOf, synthesize } from './synthesize.ts'

const { storage, service } = synthesize()

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

const statement = z.object({
  Effect: z.literal('Allow'),
  Action: z.preprocess(listed, z.array(z.string())),
  Resource: z.preprocess(listed, z.array(z.unknown())),
  Condition: z.record(z.string(), z.unknown()).optional(),
})

const policyProperties = z.object({
  PolicyDocument: z.object({ Statement: z.array(statement) }),
  Roles: z.tuple([z.object({ Ref: z.string() })]),
})

const inWords = ({ Action, Resource, Condition }: z.output<typeof statement>) => {
  const where = Resource.map((resource) => readable(resource, storage)).join(' and ')
  const when = Condition === undefined ? '' : ` if ${JSON.stringify(Condition)}`
  return `${Action.join(' ')} on ${where}${when}`
}

const withoutHash = (logicalId: string) => logicalId.replace(/[0-9A-F]{8}$/, '')

const granted = new Map(
  resourcesOf(service, 'AWS::IAM::Policy', policyProperties).map(({ properties }) => [
    withoutHash(properties.Roles[0].Ref),
    properties.PolicyDocument.Statement.map(inWords).toSorted(),
  ]),
)

const log = (role: string) => `logs:CreateLogStream logs:PutLogEvents on ${role.replace(/role$/, 'log')}.Arn`
const trace = 'xray:PutTraceSegments xray:PutTelemetryRecords on *'
const stream =
  'dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams on table.StreamArn'
const arn = 'arn:AWS::Partition:ses:eu-west-1:AWS::AccountId'
const send = `ses:SendRawEmail on ${arn}:identity/asortis.example and ${arn}:configuration-set/mailconfigurationset if {"StringEquals":{"ses:FromAddress":"avisos@asortis.example"}}`
const publish = 'events:PutEvents on bus.Arn'
const giveUpTo = (queue: string) => `sqs:SendMessage on ${queue}.Arn`

/** What each role may do beyond its log and its traces, in full: a grant more or less is a decision, made here too. */
const expected: Record<string, readonly string[]> = {
  callscallshttprole: [
    'dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem dynamodb:Query on table.Arn',
    'dynamodb:Query on table.Arn/index/calls-by-month',
  ],
  callscallsoncallrole: [
    'dynamodb:GetItem dynamodb:UpdateItem on table.Arn',
    publish,
    stream,
    giveUpTo('callscallitemscallsoncalldeadlettersqueue'),
  ],
  problemsproblemshttprole: [
    'dynamodb:GetItem dynamodb:Query dynamodb:PutItem dynamodb:UpdateItem on table.Arn',
    'dynamodb:Query on table.Arn/index/problems-by-dealer',
  ],
  directorydirectoryhttprole: ['dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem on table.Arn'],
  contractcontracthttprole: [],
  alertsalertsonproblemrole: [
    'dynamodb:GetItem dynamodb:PutItem dynamodb:UpdateItem on table.Arn',
    send,
    stream,
    giveUpTo('alertsnewproblemsalertsonproblemdeadlettersqueue'),
  ],
  alertsalertsondeliveryrole: [
    'dynamodb:GetItem dynamodb:Query dynamodb:PutItem dynamodb:UpdateItem on table.Arn',
    send,
    publish,
    giveUpTo('alertsalertsondeliverydeadlettersqueue'),
  ],
  alertsalertsonsweeprole: [
    'dynamodb:GetItem dynamodb:Query dynamodb:PutItem dynamodb:UpdateItem on table.Arn',
    'dynamodb:Query on table.Arn/index/due',
    send,
    giveUpTo('alertsalertsonsweepdeadlettersqueue'),
  ],
}

const schedulerRole = 'alertssweepproblemsrole'

describe.each(Object.entries(expected))('%s', (role, own) => {
  test('may do exactly what its function does', () => {
    expect(granted.get(role)).toEqual([log(role), trace, ...own].toSorted())
  })
})

test('the scheduler may start the sweep and leave its dead letters', () => {
  expect(granted.get(schedulerRole)).toEqual([
    'lambda:InvokeFunction on alertsalertsonsweepfunction.Arn',
    giveUpTo('alertsalertsonsweepdeadlettersqueue'),
  ])
})

test('nobody else may do anything, and nothing is granted from elsewhere', () => {
  expect([...granted.keys()].toSorted()).toEqual([...Object.keys(expected), schedulerRole].toSorted())
  const role = z.object({ ManagedPolicyArns: z.undefined().optional(), Policies: z.undefined().optional() })
  expect(resourcesOf(service, 'AWS::IAM::Role', role)).toHaveLength(granted.size)
})

test("nothing is granted on everything, save X-Ray's writing", () => {
  const wild = [...granted.values()].flat().filter((words) => / on .*\*/.test(words))
  expect(new Set(wild)).toEqual(new Set([trace]))
  expect([...granted.values()].flat().filter((words) => /\*.* on /.test(words))).toEqual([])
})
