import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { composed, onlyResourceOf, resourcesOf, synthesize } from '../support/infra/synthesize.ts'

const { service } = synthesize()

const body = z.object({
  DashboardBody: z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }),
})
const { properties } = onlyResourceOf(service, 'AWS::CloudWatch::Dashboard', body)
const reference = z.union([
  z.string(),
  z.pipe(
    z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
    z.transform((one) => `<${one['Fn::GetAtt'][0]}>`),
  ),
  z.pipe(
    z.object({ Ref: z.string() }),
    z.transform(({ Ref }) => `<${Ref}>`),
  ),
  z.pipe(
    z.looseObject({}),
    z.transform(() => '<elsewhere>'),
  ),
])
/** Its JSON, with `<logical id>` in place of the ARN or name that CloudFormation inserts. */
const text = properties.DashboardBody['Fn::Join'][1].map((part) => reference.parse(part)).join('')

const widget = z.looseObject({
  type: z.enum(['text', 'alarm', 'metric']),
  y: z.number(),
  properties: z.looseObject({
    markdown: z.optional(z.string()),
    alarms: z.optional(z.array(z.string())),
    title: z.optional(z.string()),
  }),
})
const { widgets } = z.object({ widgets: z.array(widget) }).parse(JSON.parse(text))
const rowOf = (question: string) =>
  widgets.find(({ properties: { markdown } }) => markdown === `## ${question}`)?.y ?? Number.NaN

test('has its sections in the order in which the engineer on call needs them', () => {
  const asked = widgets.flatMap(({ properties: { markdown } }) => markdown ?? [])
  expect(asked).toEqual([
    '## What is wrong?',
    '## Are dealers being alerted?',
    '## Are calls coming in?',
    '## Is anything stuck?',
    '## Who is throttling?',
    '## What does it cost?',
  ])
})

test('shows the state of every alarm first, urgent alarms before the others', () => {
  const states = widgets.filter(({ type }) => type === 'alarm')
  const description = z.looseObject({ AlarmDescription: z.string() })
  const alarms = resourcesOf(service, 'AWS::CloudWatch::Alarm', description)
  const idsOf = (severity: string) =>
    alarms
      .filter(({ properties: { AlarmDescription } }) => AlarmDescription.includes(`looked at: ${severity}.`))
      .map(({ id }) => `<${id}>`)
      .toSorted()
  expect(states.map((state) => state.properties.alarms?.toSorted())).toEqual([idsOf('now'), idsOf('today')])
  for (const { y } of states) expect(y).toBeLessThan(rowOf('Are dealers being alerted?'))
})

test('shows the length of every queue and the duration of every function', () => {
  const graphs = JSON.stringify(widgets.filter(({ type }) => type === 'metric'))
  for (const { id } of resourcesOf(service, 'AWS::SQS::Queue', z.looseObject({})))
    expect(graphs).toContain(`"QueueName","<${id}>"`)
  const functions = resourcesOf(service, 'AWS::Lambda::Function', z.looseObject({}))
  expect(functions).toHaveLength(composed(service).functions.length)
  for (const { id } of functions) expect(graphs).toContain(`"Duration","FunctionName","<${id}>"`)
})
