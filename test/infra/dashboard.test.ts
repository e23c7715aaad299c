import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { composed, resourcesOf, synthesize } from '../support/infra/synthesize.ts'

const { service } = synthesize()

const body = z.object({
  DashboardName: z.string(),
  DashboardBody: z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }),
})
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

const widget = z.looseObject({
  type: z.enum(['text', 'alarm', 'metric']),
  y: z.number(),
  properties: z.looseObject({
    markdown: z.optional(z.string()),
    alarms: z.optional(z.array(z.string())),
    title: z.optional(z.string()),
  }),
})

/** A dashboard's widgets, with `<logical id>` in place of the ARNs and names that CloudFormation inserts. */
const widgetsOf = (dashboard: 'duty' | 'insight') => {
  const all = resourcesOf(service, 'AWS::CloudWatch::Dashboard', body)
  const found = all.find(({ properties }) => properties.DashboardName.endsWith(`-${dashboard}`))
  const parts = found?.properties.DashboardBody['Fn::Join'][1] ?? []
  const text = parts.map((part) => reference.parse(part)).join('')
  return z.object({ widgets: z.array(widget) }).parse(JSON.parse(text)).widgets
}
const widgets = widgetsOf('duty')
const all = [...widgets, ...widgetsOf('insight')]
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

test("show the state of every alarm first, the service's urgent ones before its others", () => {
  const [now, today, insight] = all.filter(({ type }) => type === 'alarm')
  const description = z.looseObject({ AlarmDescription: z.string() })
  const alarms = resourcesOf(service, 'AWS::CloudWatch::Alarm', description)
  const idsOf = (severity: string) =>
    alarms
      .filter(({ properties: { AlarmDescription } }) => AlarmDescription.includes(`looked at: ${severity}.`))
      .map(({ id }) => `<${id}>`)
      .toSorted()
  const shownIn = (...states: (typeof now)[]) =>
    states.flatMap((state) => state?.properties.alarms ?? []).toSorted()
  const others = new Set(shownIn(insight))
  expect(shownIn(now)).toEqual(idsOf('now').filter((id) => !others.has(id)))
  expect(shownIn(now, today, insight)).toEqual([...idsOf('now'), ...idsOf('today')].toSorted())
  for (const state of [now, today]) expect(state?.y).toBeLessThan(rowOf('Are dealers being alerted?'))
  expect(insight?.y).toBe(0)
})

test('show the length of every queue and the duration of every function', () => {
  const graphs = JSON.stringify(all.filter(({ type }) => type === 'metric'))
  for (const { id } of resourcesOf(service, 'AWS::SQS::Queue', z.looseObject({})))
    expect(graphs).toContain(`"QueueName","<${id}>"`)
  const functions = resourcesOf(service, 'AWS::Lambda::Function', z.looseObject({}))
  expect(functions).toHaveLength(composed(service).functions.length)
  for (const { id } of functions) expect(graphs).toContain(`"Duration","FunctionName","<${id}>"`)
})
