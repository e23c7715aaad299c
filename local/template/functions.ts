import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { constructName } from './physical.ts'
import type { Assembly } from './assembly.ts'
import { number, type PolicyDocument, resourcesOf } from './resources-of.ts'
import type { Resource } from './resolve.ts'

/** A function as configured in the templates. */
export type FunctionSpec = {
  /** The construct's name, such as `calls-http`, which is its name everywhere in the local run. */
  name: string
  /** Its name in Lambda, the last part of its ARN. */
  functionName: string
  arn: string
  /** The bundle's file, and the name it exports the handler under. */
  file: string
  handler: string
  timeoutMs: number
  memoryMb: number
  environment: Readonly<Record<string, string>>
  roleArn: string
  policies: readonly PolicyDocument[]
  /** The ARN of the destination of asynchronous events it failed to process, if any. */
  deadLetterArn: string | undefined
  asyncRetries: number
  asyncMaxAgeSeconds: number
}

const functionProperties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.string(),
  Timeout: z._default(number, 3),
  MemorySize: z._default(number, 128),
  Role: z.string(),
  Environment: z.optional(z.object({ Variables: z._default(z.record(z.string(), z.string()), {}) })),
  DeadLetterConfig: z.optional(z.object({ TargetArn: z.string() })),
})

const asyncProperties = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z._default(number, 2),
  MaximumEventAgeInSeconds: z._default(number, 21_600),
  DestinationConfig: z.optional(z.object({ OnFailure: z.optional(z.object({ Destination: z.string() })) })),
})

const bundleFile = (folder: string, module: string): string => {
  const files = ['.mjs', '.js', '.cjs'].map((ending) => join(folder, `${module}${ending}`))
  const found = files.find((file) => existsSync(file))
  if (found === undefined) throw new Error(`No bundle ${module} in ${folder}`)
  return found
}

/** The templates' functions with their bundles on disk and the policies of their roles. */
export const functionsOf = (
  resources: readonly Resource[],
  assembly: Assembly,
  roles: ReadonlyMap<string, readonly PolicyDocument[]>,
): readonly FunctionSpec[] => {
  const asyncConfigs = resourcesOf(resources, ['AWS::Lambda::EventInvokeConfig'], asyncProperties)
  return resourcesOf(resources, ['AWS::Lambda::Function'], functionProperties)
    .filter(({ properties }) => properties.Runtime.startsWith('nodejs'))
    .map(({ resource, properties }) => {
      const [module = '', handler = ''] = properties.Handler.split('.')
      const arn = resource.attribute('Arn')
      const async = asyncConfigs.find(({ properties: { FunctionName } }) =>
        [resource.ref, arn].includes(FunctionName),
      )?.properties
      return {
        name: constructName(resource.path, resource.logicalId),
        functionName: resource.ref,
        arn,
        file: bundleFile(assembly.assetPath(properties.Code.S3Key), module),
        handler,
        timeoutMs: properties.Timeout * 1000,
        memoryMb: properties.MemorySize,
        environment: properties.Environment?.Variables ?? {},
        roleArn: properties.Role,
        policies: roles.get(properties.Role) ?? [],
        deadLetterArn:
          async?.DestinationConfig?.OnFailure?.Destination ?? properties.DeadLetterConfig?.TargetArn,
        asyncRetries: async?.MaximumRetryAttempts ?? 2,
        asyncMaxAgeSeconds: async?.MaximumEventAgeInSeconds ?? 21_600,
      }
    })
}
