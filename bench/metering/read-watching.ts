import * as z from 'zod/mini'
import { resourcesOf, type TemplateData } from '../../test/support/infra/synthesize.ts'
import type { Watching } from '../cost.ts'

const namespaced = z.object({ Namespace: z.string(), MetricName: z.string() })
const alarm = z.object({
  Namespace: z.optional(z.string()),
  MetricName: z.optional(z.string()),
  Metrics: z.optional(z.array(z.object({ MetricStat: z.optional(z.object({ Metric: namespaced })) }))),
})
const transformation = z.object({ MetricNamespace: z.string(), MetricName: z.string() })
const filter = z.object({ MetricTransformations: z.array(transformation) })

/** AWS's own metrics are free, except those that SES publishes for a configuration set, as for ours. */
const isPaidFor = (name: string) => !name.startsWith('AWS/') || name.startsWith('AWS/SES Reputation.')

/** Reads from the templates each metric that an alarm watches, and which of all the metrics are custom. */
export const readWatching = (service: TemplateData): Watching => {
  const watched = resourcesOf(service, 'AWS::CloudWatch::Alarm', alarm).flatMap(({ properties }) => {
    const { Namespace, MetricName, Metrics } = properties
    const one = Namespace && MetricName ? [{ Namespace, MetricName }] : []
    return Metrics?.flatMap(({ MetricStat }) => MetricStat?.Metric ?? []) ?? one
  })
  const filtered = resourcesOf(service, 'AWS::Logs::MetricFilter', filter)
    .flatMap(({ properties }) => properties.MetricTransformations)
    .map(({ MetricNamespace, MetricName }) => ({ Namespace: MetricNamespace, MetricName }))
  const names = [...watched, ...filtered].map(({ Namespace, MetricName }) => `${Namespace} ${MetricName}`)
  return {
    alarmMetrics: watched.length,
    customMetrics: new Set(names.filter(isPaidFor)).size,
    dashboards: resourcesOf(service, 'AWS::CloudWatch::Dashboard', z.object({})).length,
  }
}
