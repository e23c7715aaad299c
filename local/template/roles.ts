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

/** Every role's policies, by the role's ARN: inline and attached. */
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

/** A service that may invoke a function from the matching sources; from any source without a pattern. */
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
