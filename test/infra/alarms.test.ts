import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { readWatching } from '../../bench/metering/read-watching.ts'
import { assumptions, prices } from '../../bench/prices.ts'
import { repositoryRoot } from '../../lib/repository-root.ts'
import { resourcesOf, synthesize } from '../support/infra/synthesize.ts'

const { service } = synthesize()

const metric = z.object({ Namespace: z.string(), MetricName: z.string() })
const alarm = z.object({
  AlarmName: z.string(),
  Namespace: z.optional(z.string()),
  MetricName: z.optional(z.string()),
  Metrics: z.optional(z.array(z.object({ MetricStat: z.optional(z.object({ Metric: metric })) }))),
})
const alarms = resourcesOf(service, 'AWS::CloudWatch::Alarm', alarm).map(({ properties }) => properties)

/** The alarms on our own metrics, with each metric that they watch. */
const onOurMetrics = alarms.flatMap(({ AlarmName, Namespace, MetricName, Metrics = [] }) =>
  [{ Namespace, MetricName }, ...Metrics.map(({ MetricStat }) => MetricStat?.Metric)].flatMap((watched) =>
    watched?.Namespace === 'Fidelizacion/local' && watched.MetricName !== undefined
      ? [{ alarm: AlarmName, metricName: watched.MetricName }]
      : [],
  ),
)

const recorded = globSync('functions/**/*.ts', { cwd: repositoryRoot }).flatMap((file) =>
  [...readFileSync(join(repositoryRoot, file), 'utf8').matchAll(/\bmetric\('([A-Za-z]+)'/g)].map(
    ([, name]) => name,
  ),
)
const filter = z.object({ MetricTransformations: z.array(z.object({ MetricName: z.string() })) })
const filtered = resourcesOf(service, 'AWS::Logs::MetricFilter', filter)
  .flatMap(({ properties }) => properties.MetricTransformations)
  .map(({ MetricName }) => MetricName)

test('some alarms watch our own metrics', () => {
  expect(onOurMetrics.length).toBeGreaterThanOrEqual(10)
})

test.each(onOurMetrics)(
  '$alarm watches $metricName, which a function or a filter records',
  ({ metricName }) => {
    expect([...recorded, ...filtered]).toContain(metricName)
  },
)

test('the page on operations states how many alarms there are, how many metrics they watch, and the cost', () => {
  const page = readFileSync(join(repositoryRoot, 'docs', 'operations.md'), 'utf8')
  const { alarmMetrics, customMetrics } = readWatching(service)
  const paid = customMetrics + assumptions.metricsWithoutAlarm
  expect(/\d+ metrics watched by \d+ alarms/.exec(page)?.[0]).toBe(
    `${alarmMetrics} metrics watched by ${alarms.length} alarms`,
  )
  expect(/\d+ custom metrics/.exec(page)?.[0]).toBe(`${paid} custom metrics`)
  const costOf = (row: string) =>
    [...(new RegExp(`^\\| ${row} .*$`, 'm').exec(page)?.[0] ?? '').matchAll(/\d+\.\d\d/g)].map(
      ([cost]) => cost,
    )
  const alike = (dollars: number) => Array.from({ length: 3 }, () => dollars.toFixed(2))
  expect(costOf('Metrics watched by alarms')).toEqual(alike(alarmMetrics * prices.alarmMetricPerMonth))
  expect(costOf('Custom metrics')).toEqual(alike(paid * prices.metricPerMonth))
})
