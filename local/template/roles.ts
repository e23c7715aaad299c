import * as z from 'zod/mini'
import type { Resource } from './resolve.ts'
import { policyDocument, type PolicyDocument, resourcesOf } from './resources-of.ts'

const roleProperties = z.object({
  Policies: z._default(z.array(z.object({ PolicyDocument: policyDocument })), []),
})

const policyProperties = z.object({
  PolicyDocument: policyDocument,
  Roles: z._default(z.array(z.string()), []),
})

/** Every policy of every role, by the role's ARN: inline ones and those attached from beside. */
export const rolesOf = (resources: readonly Resource[]): ReadonlyMap<string, readonly PolicyDocument[]> => {
  const attached = resourcesOf(resources, ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'], policyProperties)
  return new Map(
    resourcesOf(resources, ['AWS::IAM::Role'], roleProperties).map(({ resource, properties }) => [
      resource.attribute('Arn'),
      [
        ...properties.Policies.map((policy) => policy.PolicyDocument),
        ...attached
          .filter((policy) => policy.properties.Roles.includes(resource.ref))
          .map((policy) => policy.properties.PolicyDocument),
      ],
    ]),
  )
}

/** A service that a function lets itself be invoked by, for the sources that match; all of them without a pattern. */
export type Invoker = { functionName: string; service: string; sourcePattern: string | undefined }

const permissionProperties = z.object({
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.optional(z.string()),
})

/** Who may invoke which function. */
export const invokersOf = (resources: readonly Resource[]): readonly Invoker[] =>
  resourcesOf(resources, ['AWS::Lambda::Permission'], permissionProperties).map(({ properties }) => ({
    functionName: properties.FunctionName,
    service: properties.Principal,
    sourcePattern: properties.SourceArn,
  }))
