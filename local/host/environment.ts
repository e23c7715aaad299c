import type { FunctionSpec } from '../template/functions.ts'

/** An access key pair that identifies a caller to the front. */
export type Credentials = { accessKeyId: string; secretAccessKey: string }

/** URLs of this run that the stage's settings cannot contain: its beacon and its API. */
export type LocalUrls = { beaconUrl: string; apiUrl: string }

const own = ({ environment }: FunctionSpec, { beaconUrl, apiUrl }: LocalUrls) => ({
  ...(environment['DRAW_RELAYS'] !== undefined && { DRAW_RELAYS: beaconUrl }),
  ...(environment['API_URL'] !== undefined && { API_URL: apiUrl }),
})

/**
 * A function's environment: its own settings, the variables of Lambda's runtime, and the endpoint that stands in for
 * AWS. Nothing from the machine's environment or AWS profiles.
 */
export const functionEnvironment = (
  spec: FunctionSpec,
  { accessKeyId, secretAccessKey }: Credentials,
  region: string,
  endpoint: string,
  places: LocalUrls,
): Readonly<Record<string, string>> => ({
  ...spec.environment,
  ...own(spec, places),
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ENDPOINT_URL: endpoint,
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  AWS_ENDPOINT_URL_SES: endpoint,
  AWS_ENDPOINT_URL_EVENTBRIDGE: endpoint,
  AWS_ENDPOINT_URL_LAMBDA: endpoint,
  AWS_ENDPOINT_URL_SQS: endpoint,
  AWS_ENDPOINT_URL_S3: endpoint,
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoint,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: spec.functionName,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMb),
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${spec.functionName}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
})
