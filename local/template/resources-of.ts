import * as z from 'zod/mini'
import type { Resource } from './resolve.ts'

/**
 * The resources of the given types with their parsed properties; throws with the details if they do not match the
 * schema.
 */
export const resourcesOf = <S extends z.core.$ZodType>(
  resources: readonly Resource[],
  types: readonly string[],
  schema: S,
): { resource: Resource; properties: z.output<S> }[] =>
  resources
    .filter(({ type }) => types.includes(type))
    .map((resource) => {
      const parsed = z.safeParse(schema, resource.properties())
      if (parsed.success) return { resource, properties: parsed.data }
      const what = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
      throw new Error(
        `${resource.stack}: ${resource.type} ${resource.logicalId} does not match what the local run supports: ${what}`,
      )
    })

const oneOrMore = <S extends z.core.$ZodType>(schema: S) =>
  z.pipe(
    z.union([schema, z.array(schema)]),
    z.transform((value): z.output<S>[] => (Array.isArray(value) ? value : [value])),
  )

/** CloudFormation sometimes has numbers and booleans as text. */
export const number = z.pipe(
  z.union([z.number(), z.string().check(z.regex(/^\d+$/))]),
  z.transform((value: number | string) => Number(value)),
)

/** An IAM policy document, passed on unchanged to the evaluator. */
export const policyDocument = z.looseObject({ Statement: oneOrMore(z.record(z.string(), z.unknown())) })
export type PolicyDocument = z.output<typeof policyDocument>
