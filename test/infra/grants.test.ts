import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { partitions } from '../../functions/contract/parts.ts'
import { composed, readable, resourcesOf, synthesize } from '../support/infra/synthesize.ts'

const { storage, service } = synthesize()

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])

const statement = z.object({
  Effect: z.literal('Allow'),
  Action: z.pipe(z.transform(listed), z.array(z.string())),
  Resource: z.pipe(z.transform(listed), z.array(z.unknown())),
  Condition: z.optional(z.record(z.string(), z.unknown())),
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

const trace = 'xray:PutTraceSegments xray:PutTelemetryRecords on *'
const log = (role: string) => `logs:CreateLogStream logs:PutLogEvents on ${role.replace(/role$/, 'log')}.Arn`

const functionRoles = [...granted.keys()].filter((role) => granted.get(role)?.includes(log(role)))

test('every grant matches the reviewed snapshot', async () => {
  const page = [...granted]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([role, statements]) => [role, ...statements.map((words) => `  ${words}`)].join('\n'))
    .join('\n\n')
  await expect(`${page}\n`).toMatchFileSnapshot('__snapshots__/grants.snap')
})

describe.each(functionRoles)('%s', (role) => {
  const own = (granted.get(role) ?? []).filter((words) => words !== trace && words !== log(role))

  test('can write to its own log and to X-Ray', () => {
    expect(granted.get(role)).toEqual(expect.arrayContaining([log(role), trace]))
  })

  test('can access items only in named partitions, never the whole table', () => {
    for (const words of own.filter((some) => some.includes(' on table.Arn') && !some.includes('/index/'))) {
      expect(words).toMatch(/ on table\.Arn if \{"ForAllValues:StringLike":\{"dynamodb:LeadingKeys":\["/)
      // Without it, the condition is also true for a request that has no partition key.
      expect(words).toContain('"Null":{"dynamodb:LeadingKeys":"false"}')
      expect(words).not.toContain('"*"')
      expect(words).not.toMatch(/Scan|PartiQL/)
    }
  })

  test('can write batches, which may delete too, only where it may put and delete anyway', () => {
    for (const words of own.filter((some) => some.includes('BatchWrite'))) {
      expect(role).toMatch(/surveysonread/)
      expect(words).toMatch(/PutItem.*DeleteItem/)
      expect(words).toContain('"dynamodb:LeadingKeys":["SURVEYMATCH#*"]')
    }
  })

  test('can only query indexes', () => {
    for (const words of own.filter((some) => some.includes('/index/'))) {
      expect(words).toMatch(
        /^dynamodb:Query on table\.Arn\/index\/[a-z-]+( and table\.Arn\/index\/[a-z-]+)*$/,
      )
    }
  })
})

test('only functions that write transactions are granted access inside them', () => {
  const enclosed = '"ForAnyValue:StringEquals":{"dynamodb:EnclosingOperation":["TransactWriteItems"]}'
  const inTransactions = [...granted].flatMap(([role, statements]) =>
    statements.filter((words) => words.includes(enclosed)).map((words) => ({ role, words })),
  )
  expect(new Set(inTransactions.map(({ role }) => role))).toEqual(
    new Set([
      'callscallshttprole',
      'storedcallscallshttpstoredrole',
      'casescasesonchangerole',
      'directorydirectoryhttppeoplerole',
      'directorydirectoryhttprole',
      'drawsdrawsonsealrole',
      'erasingprivacyhttperasingrole',
      'customerexportsprivacyhttpordersrole',
      'erasingprivacyoneraserole',
      'rectifyingprivacyonrectifyrole',
      'groupsgroupshttprole',
      'informationinformationhttprole',
      'informationinformationhttprequestsrole',
      'privacyprivacyhttprole',
      'privacyprivacyoncasechangerole',
      'privacyprivacyonhourrole',
      'problemsproblemshttprole',
      'problemsproblemshttplinksrole',
      'supervisionsupervisionhttprole',
      'surveyssurveyshttprole',
      'surveyssurveysoncasechangerole',
      'supervisionsupervisiononcasechangerole',
      'supervisionsupervisiononmonthrole',
      'surveyimportssurveyshttpimportsrole',
      'surveyimportssurveysonreadrole',
    ]),
  )
  // IAM has no enclosing operation for a condition check, which exists only inside a transaction.
  expect(inTransactions.filter(({ words }) => words.includes('ConditionCheckItem'))).toEqual([])
  const others = [...granted.values()].flat().filter((words) => !words.includes(enclosed))
  expect(others.filter((words) => words.includes('EnclosingOperation'))).toEqual([])
  expect(others.filter((words) => words.includes('ConditionCheckItem'))).toEqual([
    'dynamodb:ConditionCheckItem on table.Arn if {"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["COMMITMENTS#*","DRAWMONTHS"]},"Null":{"dynamodb:LeadingKeys":"false"}}',
    'dynamodb:ConditionCheckItem on table.Arn if {"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["REVIEW#*","DEALER#*","EVENT#*"]},"Null":{"dynamodb:LeadingKeys":"false"}}',
    'dynamodb:ConditionCheckItem on table.Arn if {"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["REVIEW#*","DEALER#*","EVENT#*"]},"Null":{"dynamodb:LeadingKeys":"false"}}',
  ])
})

/** The roles that are allowed any of the actions on the partition. */
const rolesWith = (actions: RegExp, partition: string) =>
  [...granted]
    .filter(([, statements]) =>
      statements.some((words) => actions.test(words) && words.includes(`"${partition}"`)),
    )
    .map(([role]) => role)

test('only the sealing and deciding functions can write draws, and nobody can delete permanent records', () => {
  const writers = rolesWith(/PutItem|UpdateItem|DeleteItem/, partitions.draws)
  expect(writers.filter((role) => !/drawson(seal|decide)role$/.test(role))).toEqual([])
  // What is erased goes; a tombstone stays in the place of a call.
  expect(rolesWith(/DeleteItem/, partitions.dealers)).toEqual(['erasingprivacyoneraserole'])
  for (const lasting of ['draws', 'drawMonths', 'commitments', 'groupFacts'] as const)
    expect(rolesWith(/DeleteItem/, partitions[lasting])).toEqual([])
})

test("every function has its own role, and the only other roles are the schedulers'", () => {
  const names = composed(service).functions.map((name) => name.replaceAll('-', ''))
  for (const name of names)
    expect(functionRoles.filter((role) => role.endsWith(`${name}role`))).toHaveLength(1)
  expect(functionRoles).toHaveLength(names.length)
  for (const [role, statements] of granted) {
    if (functionRoles.includes(role)) continue
    for (const words of statements)
      expect(words).toMatch(/^(lambda:InvokeFunction on \w+function|sqs:SendMessage on \w+queue)\.Arn$/)
  }
})

test('no role has managed or inline policies', () => {
  const role = z.object({ ManagedPolicyArns: z.optional(z.undefined()), Policies: z.optional(z.undefined()) })
  expect(resourcesOf(service, 'AWS::IAM::Role', role)).toHaveLength(granted.size)
})

/** SES has no resource for the account's sending quota, so the grant covers the whole account. */
const quota = 'ses:GetSendQuota on *'

test("only X-Ray's writes and the SES quota are granted on all resources, and files below their prefix", () => {
  const wild = [...granted.values()].flat().filter((words) => / on .*\*/.test(words.split(' if ')[0] ?? ''))
  const isOfFiles = (words: string) =>
    /^s3:.* on (filesbucket\.Arn\/(exports|customer-exports|imports|refused-rows)|proofsbucket\.Arn\/(proofs|replay(\/~information)?))\/\*$/.test(
      words,
    )
  expect(wild.filter((words) => words !== trace && words !== quota && !isOfFiles(words))).toEqual([])
  expect([...granted.values()].flat().filter((words) => /\*.* on /.test(words))).toEqual([])
})
