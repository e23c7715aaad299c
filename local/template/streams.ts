import * as z from 'zod/mini'
import { number, resourcesOf } from './resources-of.ts'
import type { Resource } from './resolve.ts'

/** A function's event source mapping for the table's stream, with Lambda's defaults. */
export type MappingSpec = {
  id: string
  streamArn: string
  functionArn: string
  /**
   * Patterns for the record as the function would receive it; a record must match one. Without patterns, all match.
   */
  filters: readonly unknown[]
  batchSize: number
  windowMs: number
  parallelization: number
  bisect: boolean
  /** -1 means unlimited. */
  maxRetries: number
  maxAgeSeconds: number
  partialFailures: boolean
  /** ARN of the queue that is notified of given-up records. */
  onFailureArn: string | undefined
}

const unbounded = z._default(z.union([number, z.literal(-1)]), -1)

const mappingProperties = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z._default(z.boolean(), true),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']),
  BatchSize: z._default(number, 100),
  MaximumBatchingWindowInSeconds: z._default(number, 0),
  ParallelizationFactor: z._default(number, 1),
  BisectBatchOnFunctionError: z._default(z.boolean(), false),
  MaximumRetryAttempts: unbounded,
  MaximumRecordAgeInSeconds: unbounded,
  FunctionResponseTypes: z._default(z.array(z.literal('ReportBatchItemFailures')), []),
  FilterCriteria: z.optional(z.object({ Filters: z.array(z.object({ Pattern: z.string() })) })),
  DestinationConfig: z.optional(z.object({ OnFailure: z.optional(z.object({ Destination: z.string() })) })),
})

/** The event source mappings; `functionArn` returns a function's ARN for any reference to it. */
export const mappingsOf = (
  resources: readonly Resource[],
  functionArn: (name: string) => string,
): readonly MappingSpec[] =>
  resourcesOf(resources, ['AWS::Lambda::EventSourceMapping'], mappingProperties)
    .filter(({ properties }) => properties.Enabled)
    .map(({ resource, properties }) => ({
      id: resource.logicalId,
      streamArn: properties.EventSourceArn,
      functionArn: functionArn(properties.FunctionName),
      filters: (properties.FilterCriteria?.Filters ?? []).map((filter): unknown =>
        JSON.parse(filter.Pattern),
      ),
      batchSize: properties.BatchSize,
      windowMs: properties.MaximumBatchingWindowInSeconds * 1000,
      parallelization: properties.ParallelizationFactor,
      bisect: properties.BisectBatchOnFunctionError,
      maxRetries: properties.MaximumRetryAttempts,
      maxAgeSeconds: properties.MaximumRecordAgeInSeconds,
      partialFailures: properties.FunctionResponseTypes.length > 0,
      onFailureArn: properties.DestinationConfig?.OnFailure?.Destination,
    }))
