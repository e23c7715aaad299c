/**
 * List prices of eu-west-1 in US dollars, without free tiers, as of November 2026. They are inputs, not measurements:
 * check them before planning.
 */
export const prices = {
  /** HTTP API, per million requests (first 300 million; up to 512 KB each). */
  apiPerMillionRequests: 1.11,
  /** Lambda, per million invocations. */
  lambdaPerMillionInvocations: 0.2,
  /** Lambda on arm64, per GB-second. */
  lambdaPerGbSecond: 0.0000133334,
  /** DynamoDB on demand, standard class, per million write request units. */
  writePerMillionUnits: 0.705,
  /** DynamoDB on demand, per million read request units. */
  readPerMillionUnits: 0.141,
  /** DynamoDB storage, per GB and month, table and indexes. */
  storagePerGbMonth: 0.283,
  /** Point-in-time recovery, per GB of the table and month. Charged here on the indexes too: a little too much. */
  recoveryPerGbMonth: 0.2264,
  /** Reading the table's stream by Lambda's own pollers: nothing. */
  streamPerMillionReads: 0,
  /** SES, per thousand mails to external recipients. */
  mailPerThousand: 0.1,
  /** EventBridge, per million events put on our own bus. Events from AWS services, such as SES, are free. */
  eventPerMillion: 1,
  /** EventBridge Scheduler, per million starts. */
  schedulePerMillion: 1,
  /** CloudWatch Logs, per GB ingested. */
  logPerGb: 0.57,
  /** CloudWatch Logs, per GB stored and month. */
  logKeptPerGbMonth: 0.03,
  /** X-Ray, per million traces recorded. */
  tracePerMillion: 5,
  /** Data out to the internet, per GB. */
  outPerGb: 0.09,
  /**
   * CloudWatch, standard resolution, per metric watched by an alarm and month: an alarm on an expression of seven
   * metrics is billed as seven.
   */
  alarmMetricPerMonth: 0.1,
  /** CloudWatch, per custom metric and month, assuming a value in every hour: hours without one are not billed. */
  metricPerMonth: 0.3,
  /** CloudWatch, per dashboard and month beyond the account's free ones. */
  dashboardPerMonth: 3,
  /** Secrets Manager, per secret and month. */
  secretPerMonth: 0.4,
} as const

/** Assumptions: values that affect the cost but cannot be measured here. */
export const assumptions = {
  /** Share of calls that are problems. */
  problemShare: 0.15,
  /** Contact-permission requests ("may I call this customer?") per call. */
  permissionsPerCall: 1,
  /** Assessments requested per call while the customer is on the line. */
  assessmentsPerCall: 2,
  /** Pages of the problem list read per problem. */
  listPagesPerProblem: 5,
  /** Memory that comes with one full vCPU; a function with less gets a proportional share. */
  memoryPerCpuMb: 1769,
  /** Time that an invocation waits for AWS on top of its CPU time, in milliseconds. */
  waitMs: { http: 6, alerts: 70, scheduled: 40, other: 12 },
  /** Size of the START, END and REPORT lines that Lambda writes per invocation, in bytes. */
  platformLogBytes: 420,
  /** Size of the gateway's access log entry per request, in bytes as CloudWatch bills it. */
  accessLogBytes: 330,
  /** Months for which calls are kept; all of them are stored at the same time. */
  monthsKept: 24,
  /** Months for which logs are kept. */
  logMonthsKept: 1,
  /**
   * X-Ray traces the first invocation of each function in each second and this share of the others; Lambda does not
   * allow changing that. Applied to each function separately, so it is an upper limit.
   */
  tracedShare: 0.05,
  /** Seconds in a month during which calls arrive, evenly spread: 21 days of ten hours. */
  busySecondsPerMonth: 756_000,
  /** Bytes of headers and TLS per response. */
  headerBytes: 500,
  /** Custom metrics that a function writes and no alarm watches, so they are in no template: `DrawMailBounced`. */
  metricsWithoutAlarm: 1,
  /** Free dashboards: three per account, all available to us unless other software uses some. */
  dashboardsFree: 3,
} as const
