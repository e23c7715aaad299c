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
  /** SES, per thousand mails to outside. */
  mailPerThousand: 0.1,
  /** EventBridge, per million events put on our own bus. AWS's own events, as SES's, are free. */
  eventPerMillion: 1,
  /** EventBridge Scheduler, per million starts. */
  schedulePerMillion: 1,
  /** CloudWatch Logs, per GB taken in. */
  logPerGb: 0.57,
  /** CloudWatch Logs, per GB kept and month. */
  logKeptPerGbMonth: 0.03,
  /** X-Ray, per million traces recorded. */
  tracePerMillion: 5,
  /** Data out to the internet, per GB. */
  outPerGb: 0.09,
  /**
   * CloudWatch, standard resolution, per metric that an alarm watches and month: an alarm over a formula of seven metrics
   * is billed as seven.
   */
  alarmMetricPerMonth: 0.1,
  /** CloudWatch, per custom metric and month, as if each had a value in every hour: one without is not billed. */
  metricPerMonth: 0.3,
  /** CloudWatch, per dashboard and month beyond the account's free ones. */
  dashboardPerMonth: 3,
  /** Secrets Manager, per secret and month. */
  secretPerMonth: 0.4,
} as const

/** Assumptions: what the cost depends on but cannot be measured here. */
export const assumptions = {
  /** Share of calls that are problems. */
  problemShare: 0.15,
  /** Questions "may I call this customer?" for each call. */
  permissionsPerCall: 1,
  /** Assessments asked for while the customer is on the line. */
  assessmentsPerCall: 2,
  /** Pages of the problem list read for each problem. */
  listPagesPerProblem: 5,
  /** A vCPU comes with this much memory; a function with less gets its share of one. */
  memoryPerCpuMb: 1769,
  /** What an invocation waits for AWS on top of its CPU, in milliseconds. */
  waitMs: { http: 6, alerts: 70, scheduled: 40, other: 12 },
  /** Lambda writes START, END and REPORT for each invocation, in bytes. */
  platformLogBytes: 420,
  /** What the gateway writes to the access log for each request, as CloudWatch bills it, in bytes. */
  accessLogBytes: 330,
  /** Months that calls are kept, all at once. */
  monthsKept: 24,
  /** Months that logs are kept. */
  logMonthsKept: 1,
  /**
   * X-Ray traces each function's first invocation of a second and this share of the others; Lambda lets nobody change
   * that. Taken for each function on its own: at most it is so much.
   */
  tracedShare: 0.05,
  /** Seconds of a month in which calls come in, evenly: 21 days of ten hours. */
  busySecondsPerMonth: 756_000,
  /** Bytes of headers and TLS around an answer. */
  headerBytes: 500,
  /** Custom metrics that a function writes and no alarm watches, so that no template names them: `DrawMailBounced`. */
  metricsWithoutAlarm: 1,
  /** Dashboards that cost nothing: three in an account, all of them ours unless other software has some. */
  dashboardsFree: 3,
} as const
