import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { readSettings } from '../runtime/settings.ts'

/** The table that a store uses: a client and the table's name. */
export type Table = { client: DynamoDBDocumentClient; tableName: string }

/** Set explicitly so that the SDK does not probe for config files before the first request. */
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

/** The engine's endpoint where it is not AWS: in the local run and in tests. */
const elsewhere = z.object({
  AWS_ENDPOINT_URL_DYNAMODB: z.optional(z.string()),
  AWS_ENDPOINT_URL: z.optional(z.string()),
})

const endpoint = () => {
  const { AWS_ENDPOINT_URL_DYNAMODB: own, AWS_ENDPOINT_URL: all } = readSettings(elsewhere)
  const given = own ?? all
  return given === undefined ? {} : { endpoint: given }
}

/** Removes what slows down every request, or the first of its kind, without benefit to a function. */
const lighten = (client: DynamoDBClient): DynamoDBClient => {
  // It copies every input and output field by field, for a logger that does not exist.
  client.middlewareStack.remove('loggerMiddleware')
  // Evaluated once: without account-based endpoints, the rules give the same endpoint for every table.
  const { config } = client
  const byRules = config.endpointProvider
  let found: ReturnType<typeof byRules> | undefined
  config.endpointProvider = (params, context) => (found ??= byRules(params, context))
  return client
}

/**
 * A function's only client, created when it loads. Endpoint, region and credentials come from the environment. A
 * request without a response within 2 s fails with `TimeoutError` and is retried, four attempts in all: including the
 * waits in between, less than the 10 s timeout of a function behind the API.
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
