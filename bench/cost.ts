import { type FunctionName, functionNames } from '../lib/function-names.ts'
import type { Consumption } from './metering/follow-calls.ts'
import type { StageFacts } from './metering/stage-context.ts'
import { assumptions, prices } from './prices.ts'

/** What one call consumes, averaged over calls that are problems and calls that are not. */
type PerCall = Omit<Consumption, 'calls'>

/** The result of a measurement: the number of calls or requests of each kind, and everything that followed. */
export type Measured = {
  typical: Consumption
  problem: Consumption
  permission: Consumption
  assessment: Consumption
  listPage: Consumption
}

/** What a schedule runs regardless of calls: how often per month, and what its runs consume when nothing is due. */
export type Scheduled = { server: FunctionName; runsPerMonth: number; idle: Consumption }

/** What the templates contain that is billed monthly, besides what `StageFacts` counts. */
export type Watching = { alarmMetrics: number; customMetrics: number; dashboards: number }

/** Everything that determines a month's cost except prices and volume. */
export type Consumed = { perCall: PerCall; scheduled: readonly Scheduled[]; watching: Watching }

const numbers = [
  'requests',
  'answerBytes',
  'writeUnits',
  'readUnits',
  'mails',
  'events',
  'storedBytes',
] as const

const usageOf = ({ usage }: Pick<Consumption, 'usage'>) =>
  functionNames.flatMap((name) => {
    const used = usage[name]
    return used ? [[name, used] as const] : []
  })

/** The sum of several consumptions, each multiplied by its factor. */
const weighed = (parts: readonly { of: Consumption; times: number }[]): PerCall => {
  const total: PerCall = {
    requests: 0,
    answerBytes: 0,
    usage: {},
    writeUnits: 0,
    readUnits: 0,
    mails: 0,
    events: 0,
    storedBytes: 0,
  }
  for (const { of, times } of parts) {
    const weight = times / of.requests
    for (const name of numbers) total[name] += of[name] * weight
    for (const [name, used] of usageOf(of)) {
      const so = total.usage[name] ?? { invocations: 0, cpuMs: 0, logBytes: 0 }
      total.usage[name] = {
        invocations: so.invocations + used.invocations * weight,
        cpuMs: so.cpuMs + used.cpuMs * weight,
        logBytes: so.logBytes + used.logBytes * weight,
      }
    }
  }
  return total
}

/** What an average call consumes, including its share of problems and of reads. */
export const perCall = ({ typical, problem, permission, assessment, listPage }: Measured): PerCall => {
  const { problemShare, permissionsPerCall, assessmentsPerCall, listPagesPerProblem } = assumptions
  return weighed([
    { of: typical, times: 1 - problemShare },
    { of: problem, times: problemShare },
    { of: permission, times: permissionsPerCall },
    { of: assessment, times: assessmentsPerCall },
    { of: listPage, times: problemShare * listPagesPerProblem },
  ])
}

/** What the schedules consume in a month in which nothing is ever due. */
export const perMonth = (scheduled: readonly Scheduled[]): PerCall =>
  weighed(scheduled.map(({ runsPerMonth, idle }) => ({ of: idle, times: runsPerMonth })))

const waitOfCall = (name: FunctionName) => {
  const { http, alerts, other } = assumptions.waitMs
  if (name.endsWith('-http')) return http
  return name.startsWith('alerts-') ? alerts : other
}

/** GB-seconds: the measured CPU time at the function's share of a vCPU, plus the assumed waiting time. */
const gbSeconds = (
  consumed: PerCall,
  { memoryMb }: StageFacts,
  waitOf: (name: FunctionName) => number,
): number =>
  usageOf(consumed).reduce((sum, [name, { invocations, cpuMs }]) => {
    const memory = memoryMb(name)
    const cpuWallMs = cpuMs * Math.max(1, assumptions.memoryPerCpuMb / memory)
    return sum + ((cpuWallMs + invocations * waitOf(name)) / 1000) * (memory / 1024)
  }, 0)

/** X-Ray traces of a function's invocations in a month: the first in each second, and a share of the rest. */
const traces = (invocations: number): number => {
  const { busySecondsPerMonth: seconds, tracedShare } = assumptions
  const firsts = seconds * (1 - Math.exp(-invocations / seconds))
  return firsts + tracedShare * (invocations - firsts)
}

const gb = 1e9
const million = 1e6

const sum = (values: readonly number[]) => values.reduce((so, value) => so + value, 0)
const invocationsOf = (consumed: PerCall) => usageOf(consumed).map(([, { invocations }]) => invocations)
const logBytesOf = (consumed: PerCall) =>
  sum(usageOf(consumed).map(([, { logBytes }]) => logBytes)) +
  sum(invocationsOf(consumed)) * assumptions.platformLogBytes

/** The cost of this many calls a month, in US dollars by item. Pure. */
export const monthlyCost = (
  consumed: Consumed,
  stageFacts: StageFacts,
  calls: number,
): Record<string, number> => {
  const { perCall: call, scheduled, watching } = consumed
  const idle = perMonth(scheduled)
  const starts = sum(scheduled.map(({ runsPerMonth }) => runsPerMonth))
  const invocations = sum(invocationsOf(call)) * calls + starts
  const outBytes = call.answerBytes + call.requests * assumptions.headerBytes
  const storedGb = (call.storedBytes * calls * assumptions.monthsKept) / gb
  const accessLogBytes = call.requests * assumptions.accessLogBytes
  const logGb = ((logBytesOf(call) + accessLogBytes) * calls + logBytesOf(idle)) / gb
  // A run started by a schedule is the only invocation in its second.
  const traced = sum(invocationsOf(call).map((each) => traces(each * calls))) + starts
  const used =
    gbSeconds(call, stageFacts, waitOfCall) * calls +
    gbSeconds(idle, stageFacts, () => assumptions.waitMs.scheduled)
  const dashboards = Math.max(0, watching.dashboards - assumptions.dashboardsFree)
  const metrics = watching.customMetrics + assumptions.metricsWithoutAlarm
  return {
    'API Gateway requests': (call.requests * calls * prices.apiPerMillionRequests) / million,
    'Lambda invocations': (invocations * prices.lambdaPerMillionInvocations) / million,
    'Lambda GB-seconds': used * prices.lambdaPerGbSecond,
    'DynamoDB writes': ((call.writeUnits * calls + idle.writeUnits) * prices.writePerMillionUnits) / million,
    'DynamoDB reads': ((call.readUnits * calls + idle.readUnits) * prices.readPerMillionUnits) / million,
    'DynamoDB storage and recovery': storedGb * (prices.storagePerGbMonth + prices.recoveryPerGbMonth),
    'DynamoDB stream': (calls * prices.streamPerMillionReads) / million,
    'SES mails': (call.mails * calls * prices.mailPerThousand) / 1000,
    'EventBridge events and schedules':
      (call.events * calls * prices.eventPerMillion + starts * prices.schedulePerMillion) / million,
    Logs: logGb * (prices.logPerGb + prices.logKeptPerGbMonth * assumptions.logMonthsKept),
    'X-Ray traces': (traced * prices.tracePerMillion) / million,
    'Data out': ((outBytes * calls) / gb) * prices.outPerGb,
    'Metrics watched by alarms': watching.alarmMetrics * prices.alarmMetricPerMonth,
    'Custom metrics': metrics * prices.metricPerMonth,
    'Dashboards beyond the free ones': dashboards * prices.dashboardPerMonth,
    Secrets: stageFacts.secrets * prices.secretPerMonth,
  }
}
