import { readAssembly } from './assembly.ts'
import { apiOf, type ApiSpec } from './api.ts'
import { userPoolOf, type UserPoolSpec } from './clients.ts'
import { type RuleSpec, rulesOf, type ScheduleSpec, schedulesOf } from './events.ts'
import { type FunctionSpec, functionsOf } from './functions.ts'
import { type MailSpec, mailOf } from './mail.ts'
import { resolveStacks, type SecretValue } from './resolve.ts'
import type { PolicyDocument } from './resources-of.ts'
import { type Invoker, invokersOf, rolesOf } from './roles.ts'
import { siteOf, type SiteSpec } from './site/site.ts'
import { stageThrottleOf } from './stage.ts'
import type { StageThrottle } from '../gateway/stage-throttle.ts'
import {
  type BucketSpec,
  bucketsOf,
  busesOf,
  type QueueSpec,
  queuesOf,
  tableOf,
  type TableSpec,
} from './storage.ts'
import { type MappingSpec, mappingsOf } from './streams.ts'

/** Everything the local run needs from the synthesized stacks; none of it is listed anywhere else. */
export type System = {
  region: string
  accountId: string
  functions: readonly FunctionSpec[]
  /** The policies of each role, by its ARN. */
  roles: ReadonlyMap<string, readonly PolicyDocument[]>
  invokers: readonly Invoker[]
  api: ApiSpec
  throttle: StageThrottle
  site: SiteSpec
  mappings: readonly MappingSpec[]
  rules: readonly RuleSpec[]
  schedules: readonly ScheduleSpec[]
  queues: readonly QueueSpec[]
  buses: readonly string[]
  buckets: readonly BucketSpec[]
  table: TableSpec
  userPool: UserPoolSpec
  mail: MailSpec
}

/** A fictitious account. */
const accountId = '000000000000'
const defaultRegion = 'eu-south-2'

/** Reads the stacks in `folder`. Throws on anything that the local run could not do as AWS would. */
export const readSystem = (folder: string, secretValue: SecretValue): System => {
  const assembly = readAssembly(folder)
  const region = assembly.stacks.find((stack) => stack.region !== undefined)?.region ?? defaultRegion
  const resources = resolveStacks(assembly.stacks, { region, accountId, partition: 'aws' }, secretValue)
  const roles = rolesOf(resources)
  const functions = functionsOf(resources, assembly, roles)
  const functionArn = (name: string) => {
    const found = functions.find((item) => [item.arn, item.functionName].includes(name))
    if (!found) throw new Error(`The templates have no function ${name}`)
    return found.arn
  }
  return {
    region,
    accountId,
    functions,
    roles,
    invokers: invokersOf(resources),
    api: apiOf(resources),
    throttle: stageThrottleOf(resources),
    site: siteOf(resources, region),
    mappings: mappingsOf(resources, functionArn),
    rules: rulesOf(resources),
    schedules: schedulesOf(resources),
    queues: queuesOf(resources),
    buses: busesOf(resources),
    buckets: bucketsOf(resources),
    table: tableOf(resources),
    userPool: userPoolOf(resources),
    mail: mailOf(resources),
  }
}
