import * as z from 'zod/mini'
import { constructName } from './physical.ts'
import { number, resourcesOf } from './resources-of.ts'
import type { Resource } from './resolve.ts'

/** The target of a rule or schedule, with its retry policy and dead-letter queue. */
export type Target = {
  arn: string
  retries: number
  maxAgeSeconds: number
  deadLetterArn: string | undefined
}

export type RuleSpec = {
  name: string
  arn: string
  busName: string
  pattern: unknown
  targets: readonly Target[]
}

export type ScheduleSpec = {
  name: string
  /** `rate(1 minute)`, `cron(0 6 1 * ? *)` or `at(2026-11-20T10:00:00)`. */
  expression: string
  zone: string
  /** The role it uses. */
  roleArn: string
  input: string | undefined
  target: Target
}

const retryPolicy = z.optional(
  z.object({ MaximumRetryAttempts: z.optional(number), MaximumEventAgeInSeconds: z.optional(number) }),
)

const target = z.object({
  Arn: z.string(),
  RoleArn: z.optional(z.string()),
  Input: z.optional(z.string()),
  RetryPolicy: retryPolicy,
  DeadLetterConfig: z.optional(z.object({ Arn: z.optional(z.string()) })),
})

const ruleProperties = z.object({
  EventBusName: z._default(z.string(), 'default'),
  EventPattern: z.optional(z.unknown()),
  ScheduleExpression: z.optional(z.string()),
  State: z._default(z.string(), 'ENABLED'),
  Targets: z._default(z.array(target), []),
})

const scheduleProperties = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z._default(z.string(), 'UTC'),
  State: z._default(z.string(), 'ENABLED'),
  Target: target,
})

/** EventBridge retries for a day, at most 185 times, by default. */
const targetOf = (given: z.output<typeof target>): Target => ({
  arn: given.Arn,
  retries: given.RetryPolicy?.MaximumRetryAttempts ?? 185,
  maxAgeSeconds: given.RetryPolicy?.MaximumEventAgeInSeconds ?? 86_400,
  deadLetterArn: given.DeadLetterConfig?.Arn,
})

/** The bus's name, however the template refers to it. */
const busNameOf = (nameOrArn: string) => nameOrArn.split('/').at(-1) ?? nameOrArn

/** The enabled event rules. */
export const rulesOf = (resources: readonly Resource[]): readonly RuleSpec[] =>
  resourcesOf(resources, ['AWS::Events::Rule'], ruleProperties)
    .filter(({ properties }) => properties.State === 'ENABLED' && properties.EventPattern !== undefined)
    .map(({ resource, properties }) => ({
      name: constructName(resource.path, resource.logicalId),
      arn: resource.attribute('Arn'),
      busName: busNameOf(properties.EventBusName),
      pattern: properties.EventPattern,
      targets: properties.Targets.map(targetOf),
    }))

/** The enabled schedules. */
export const schedulesOf = (resources: readonly Resource[]): readonly ScheduleSpec[] =>
  resourcesOf(resources, ['AWS::Scheduler::Schedule'], scheduleProperties)
    .filter(({ properties }) => properties.State === 'ENABLED')
    .map(({ resource, properties }) => ({
      name: resource.ref,
      expression: properties.ScheduleExpression,
      zone: properties.ScheduleExpressionTimezone,
      roleArn: properties.Target.RoleArn ?? '',
      input: properties.Target.Input,
      target: targetOf(properties.Target),
    }))
