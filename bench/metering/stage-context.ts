import { App } from 'aws-cdk-lib'
import * as z from 'zod/mini'
import type { FunctionName } from '../../lib/function-names.ts'
import { readStage } from '../../lib/settings.ts'
import { buildStacks } from '../../lib/stacks.ts'

const template = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.optional(z.record(z.string(), z.unknown())) }),
  ),
})

/** Everything in the stacks that costs money every month or determines a price, read from the templates. */
export type StageFacts = { secrets: number; memoryMb: (name: FunctionName) => number }

export const readStageFacts = (): StageFacts => {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] }, analyticsReporting: false })
  buildStacks(app, readStage('local'))
  const resources = app
    .synth()
    .stacks.flatMap((stack) => Object.values(z.parse(template, stack.template).Resources))
  const count = (type: string) => resources.filter((resource) => resource.Type === type).length
  const memoryOf = (name: FunctionName) => {
    const found = resources.find(
      ({ Type, Properties }) =>
        Type === 'AWS::Lambda::Function' && String(Properties?.['FunctionName']).endsWith(name),
    )
    return z.parse(z._default(z.number(), 512), found?.Properties?.['MemorySize'])
  }
  return {
    secrets: count('AWS::SecretsManager::Secret'),
    memoryMb: memoryOf,
  }
}
