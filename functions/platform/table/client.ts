import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { readSettings } from '../runtime/settings.ts'

/** What every store is made from: a client and the table's name. */
export type Table = { client: DynamoDBDocumentClient; tableName: string }

/** What the SDK would else look for in files that a function does not have, one by one, before the first request. */
const usual = {
  retryMode: 'standard',
  defaultsMode: 'legacy',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  endpointDiscoveryEnabled: false,
  accountIdEndpointMode: 'disabled',
  authSchemePreference: [],
  userAgentAppId: async () => undefined,
  disableClockSkewCorrection: false,
  ignoreConfiguredEndpointUrls: true,
} as const satisfies DynamoDBClientConfig

/** The engine's address where it is not AWS's own: in the local run, and in tests. */
const elsewhere = z.object({
  AWS_ENDPOINT_URL_DYNAMODB: z.optional(z.string()),
  AWS_ENDPOINT_URL: z.optional(z.string()),
})

const endpoint = () => {
  const { AWS_ENDPOINT_URL_DYNAMODB: own, AWS_ENDPOINT_URL: all } = readSettings(elsewhere)
  const given = own ?? all
  return given === undefined ? {} : { endpoint: given }
}

/** Takes from a client what costs each request, or the first of its kind, and brings a function nothing. */
const lighten = (client: DynamoDBClient): DynamoDBClient => {
  // Copies all that is sent and read, field by field, for a logger that is not there.
  client.middlewareStack.remove('loggerMiddleware')
  // Weighed once: without endpoints of an account's own, the rules answer the same whatever table is asked.
  const { config } = client
  const byRules = config.endpointProvider
  let found: ReturnType<typeof byRules> | undefined
  config.endpointProvider = (params, context) => (found ??= byRules(params, context))
  return client
}

/**
 * The one client of a function, made when it loads. Endpoint, region and credentials come from the environment.
 * An answer that does not come within 2 s fails as `TimeoutError` and is asked for again, four times in all: with
 * the waits between them less than the 10 s that a function behind the API has.
 */
export const tableClient = (config: DynamoDBClientConfig = {}): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    lighten(
      new DynamoDBClient({
        ...usual,
        ...endpoint(),
        maxAttempts: 4,
        requestHandler: {
          connectionTimeout: 1000,
          requestTimeout: 2000,
          throwOnRequestTimeout: true,
          socketTimeout: 2000,
        },
        ...config,
      }),
    ),
    { marshallOptions: { removeUndefinedValues: true } },
  )
