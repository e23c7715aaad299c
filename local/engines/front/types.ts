/** Who calls AWS: a function by its own credentials, or the local run itself. */
export type Principal = {
  /** The function's name, or `operator`. */
  name: string
  /** As AWS would name it in a refusal, e.g. `arn:aws:sts::123456789012:assumed-role/role/function`. */
  arn: string
  accountId: string
  /** The IAM policy documents of its role, with resolved ARNs. */
  policies: readonly object[]
}

/** Finds who signs with an access key id. A `Map` will do. */
export type Principals = { get: (accessKeyId: string) => Principal | undefined }

/** The secret of an access key, to check a signature by; undefined if there is no such key. */
export type SecretOf = (accessKeyId: string) => string | undefined

/** The services that can be made to fail; `beacon` is drand's relays. */
export type FaultService = 'ses' | 'dynamodb' | 'events' | 's3' | 'cognito-idp' | 'beacon'

/** An injected fault. */
export type Fault = {
  id: string
  service: FaultService
  /** The API action (`PutItem`), or `*` for any. */
  action: string
  /** `throttle`, `refuse`, `fail`, `timeout`, `lost-answer`; AWS's own name of an error; of relays `wrong-signature`. */
  error: string
  /** The probability that it applies, 0 to 1. */
  rate: number
  /** How many more times it applies; unlimited if missing. */
  count?: number | undefined
  /** Applies only to calls whose decoded body contains this. */
  match?: string | undefined
  /** Applies only to calls by this principal; if missing, to all except `operator`. */
  function?: string | undefined
}

/** A function that a rule delivers to. */
type RuleTarget = {
  function: string
  inputTransformer?: never
  /** The queue's name. */
  deadLetterQueue?: string | undefined
  retry: { maxAttempts: number; maxAgeSeconds: number }
}

/** A rule of an event bus. */
export type Rule = {
  /** `default`, or the bus's name. */
  bus: string
  pattern: unknown
  targets: readonly RuleTarget[]
}

/** An event as EventBridge delivers it. */
export type BusEvent = {
  version: '0'
  id: string
  'detail-type': string
  source: string
  account: string
  time: string
  region: string
  resources: readonly string[]
  detail: unknown
}

/** A piece of a file: from the byte `start`, `length` bytes. */
type FilePiece = { file: string; start: number; length: number }

/** A response of the front: HTTP status, headers and body. A `content-length` is given only where the body has another. */
export type EngineResponse = {
  status: number
  headers: Readonly<Record<string, string>>
  body: Buffer | string | FilePiece
}

/** Logs one line about the local run; contains no personal data. */
export type Log = (event: string, fields: Readonly<Record<string, string | number>>) => void
