import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { functionNames } from '../../lib/function-names.ts'
import { repositoryRoot } from '../../lib/repository-root.ts'
import { readStage } from '../../lib/settings.ts'
import { composed, resourcesOf, synthesize } from '../support/infra/synthesize.ts'

const { service } = synthesize()
const prefix = 'fidelizacion-local-'

const alarmProperties = z.looseObject({
  AlarmName: z.string().check(z.startsWith(prefix)),
  AlarmDescription: z.string(),
  AlarmActions: z.tuple([z.object({ Ref: z.string() })]),
  OKActions: z.tuple([z.object({ Ref: z.string() })]),
})
const alarms = resourcesOf(service, 'AWS::CloudWatch::Alarm', alarmProperties).map(({ properties }) => ({
  ...properties,
  name: properties.AlarmName.slice(prefix.length),
}))
const names = alarms.map(({ name }) => name)
const queues = resourcesOf(
  service,
  'AWS::SQS::Queue',
  z.object({ QueueName: z.string().check(z.startsWith(prefix)) }),
).map(({ properties }) => properties.QueueName.slice(prefix.length))

const text = readFileSync(join(repositoryRoot, 'docs', 'runbook.md'), 'utf8')

/** The runbook's second-level sections, each with its third-level headings and the text below them. */
const runbook = new Map(
  text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...articles] = section.split(/^### /m)
      const split = articles.map((article) => [article.slice(0, article.indexOf('\n')), article] as const)
      return [title.slice(0, title.indexOf('\n')), new Map(split)] as const
    }),
)
const headings = (section: string) => [...(runbook.get(section)?.keys() ?? [])]

/** Articles may be written before their subject exists, as long as its function has a name and no construct. */
const coming = functionNames.filter((name) => !composed(service).functions.includes(name))
const due = (section: string) =>
  headings(section).filter((heading) => !coming.some((name) => heading.startsWith(`${name}-`)))

test('every alarm that is not about a queue has an article, and every article an alarm', () => {
  expect(headings('Alarms')).toEqual(headings('Alarms').toSorted())
  expect(due('Alarms')).toEqual(names.filter((name) => !queues.includes(name)).toSorted())
})

test("every queue has an article and an alarm, and every queue's article a queue", () => {
  expect(headings('Queues')).toEqual(headings('Queues').toSorted())
  expect(due('Queues')).toEqual(queues.toSorted())
  expect(names).toEqual(expect.arrayContaining(queues))
})

test('the tasks that no alarm announces have articles', () => {
  expect(headings('Tasks')).toEqual([
    'Reprocessing dead letters',
    'Restoring the table',
    'Suppressed addresses',
    'Requesting quota increases',
    "Rotating a client's secret",
    'Rotating the cursor key',
    'Tracing one call',
    'When SES is down for a day',
  ])
})

test.each([...(runbook.get('Alarms') ?? []), ...(runbook.get('Queues') ?? [])])(
  '%s explains meaning, checks, fix and resolution',
  (_, article) => {
    for (const label of ['**What it means**', '**Check**', '**Fix**', '**Resolved when**'])
      expect(article).toContain(label)
  },
)

test('the record of what was tested names every article once', () => {
  const record = text.slice(text.indexOf('## What has been tested'))
  const named = [...record.matchAll(/^\| ([^|]+?) +\|/gm)].flatMap(([, names = '']) => names.split(', '))
  const articles = ['Alarms', 'Queues', 'Tasks'].flatMap(headings)
  expect(named.filter((name) => !/^(section|-+)$/.test(name)).toSorted()).toEqual(articles.toSorted())
})

test('every schedule that the page names is in the template, in the group that the page names', () => {
  const reference = z.object({ Ref: z.string() })
  const schedules = resourcesOf(
    service,
    'AWS::Scheduler::Schedule',
    z.object({ Name: z.string(), GroupName: reference }),
  ).map(({ properties }) => {
    const group = z.parse(z.string(), service.Resources[properties.GroupName.Ref]?.Properties.Name)
    return `${group.slice(prefix.length)} ${properties.Name}`
  })
  const named = [
    ...text.matchAll(/--group-name fidelizacion-\$STAGE-([a-z-]+) --name ([a-z-]+)/g),
    ...text.matchAll(/\benable ([a-z]+) ([a-z]+(?:-[a-z]+)+)/g),
  ].map(([, group, name]) => `${group} ${name}`)
  expect(named.length).toBeGreaterThanOrEqual(6)
  expect(named.filter((name) => !schedules.includes(name))).toEqual([])
  const started = [...text.matchAll(/\bschedules\/([a-z-]+)/g)].map(([, name]) => name)
  const names = schedules.map((schedule) => schedule.split(' ')[1])
  expect(started.filter((name) => !names.includes(name))).toEqual([])
})

describe.each(alarms)('$name', ({ name, AlarmDescription }) => {
  test('has a description that says what happened, how urgent it is and where to read on', () => {
    expect(AlarmDescription).toMatch(
      /^[A-Z].*\. [A-Z].*\. To be looked at: (now|today)\. docs\/runbook\.md#[a-z0-9-]+$/,
    )
    expect(AlarmDescription.endsWith(`#${name}`)).toBe(true)
  })
})

test.each(composed(service).functions)('%s has an alarm for its errors', (name) => {
  expect(names).toContain(`${name}-errors`)
})

test("functions write and alarms read metrics in the stage's own namespace", () => {
  const example = synthesize(readStage('example')).service
  const variables = z.record(z.string(), z.unknown())
  const written = resourcesOf(
    example,
    'AWS::Lambda::Function',
    z.object({ Environment: z.object({ Variables: variables }) }),
  ).flatMap(({ properties }) => properties.Environment.Variables.METRICS_NAMESPACE ?? [])
  expect(written.length).toBeGreaterThanOrEqual(3)
  expect(new Set(written)).toEqual(new Set(['Fidelizacion/example']))
  const read = resourcesOf(
    example,
    'AWS::CloudWatch::Alarm',
    z.object({ Namespace: z.optional(z.string()) }),
  ).flatMap(({ properties }) => properties.Namespace ?? [])
  const ours = read.filter((namespace) => namespace.startsWith('Fidelizacion'))
  expect(ours.length).toBeGreaterThanOrEqual(3)
  expect(new Set(ours)).toEqual(new Set(['Fidelizacion/example']))
})

test.each([
  [
    'alerts-late',
    {
      Namespace: 'Fidelizacion/local',
      MetricName: 'AlertLatency',
      ExtendedStatistic: 'p99',
      Threshold: 15_000,
    },
  ],
  [
    'problem-unalerted',
    { Namespace: 'Fidelizacion/local', MetricName: 'UnalertedProblemFound', Statistic: 'Sum', Threshold: 0 },
  ],
  [
    'alerts-on-problem-behind',
    { Namespace: 'AWS/Lambda', MetricName: 'IteratorAge', Statistic: 'Maximum', Threshold: 60_000 },
  ],
  [
    'cases-on-change-behind',
    { Namespace: 'AWS/Lambda', MetricName: 'IteratorAge', Statistic: 'Maximum', Threshold: 600_000 },
  ],
  ['api-failing', { Namespace: 'AWS/ApiGateway', MetricName: '5xx', Statistic: 'Sum' }],
  [
    'sweep-silent',
    { MetricName: 'Invocations', ComparisonOperator: 'LessThanThreshold', TreatMissingData: 'breaching' },
  ],
  [
    'alerts-on-problem-dead-letters',
    { Namespace: 'AWS/SQS', MetricName: 'ApproximateNumberOfMessagesVisible', Threshold: 0 },
  ],
])('%s watches the expected metric', (name, properties) => {
  expect(alarms.find((alarm) => alarm.name === name)).toMatchObject(properties)
})

test('alarms can publish to the topic that they notify', () => {
  const [policy] = resourcesOf(
    service,
    'AWS::SNS::TopicPolicy',
    z.looseObject({ PolicyDocument: z.unknown() }),
  )
  expect(policy?.properties.PolicyDocument).toMatchObject({
    Statement: expect.arrayContaining([
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
      }),
    ]),
  })
})
