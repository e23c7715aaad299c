import type { FunctionName } from '../lib/function-names.ts'
import type { Consumption } from './metering/follow-calls.ts'
import type { House } from './metering/house.ts'
import { assumptions, prices } from './prices.ts'

/** What one call consumes, on average over calls that are problems and calls that are none. */
export type PerCall = Omit<Consumption, 'calls'>

/** What was measured: so many calls or requests of each sort and all that followed. */
export type Measured = {
  typical: Consumption
  problem: Consumption
  permission: Consumption
  assessment: Consumption
  listPage: Consumption
}

const numbers = [
  'requests',
  'answerBytes',
  'writeUnits',
  'readUnits',
  'mails',
  'events',
  'storedBytes',
] as const

/** The sum of several consumptions, each taken so many times. */
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

const functionsIn = (usage: PerCall['usage']): FunctionName[] =>
  (
    ['calls-http', 'calls-on-call', 'problems-http', 'alerts-on-problem', 'alerts-on-delivery'] as const
  ).filter((name) => usage[name] !== undefined)
const usageOf = ({ usage }: Pick<Consumption, 'usage'>) =>
  functionsIn(usage).flatMap((name) => {
    const used = usage[name]
    return used ? [[name, used] as const] : []
  })

/** What an average call consumes, its share of problems and of the reading around it included. */
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

const waitOf = (name: FunctionName) => {
  const { http, alerts, other } = assumptions.waitMs
  if (name.endsWith('-http')) return http
  return name.startsWith('alerts-') ? alerts : other
}

/** GB-seconds: the measured CPU at the function's share of a vCPU, and the assumed waiting. */
const gbSeconds = (consumed: PerCall, { memoryMb }: House): number =>
  usageOf(consumed).reduce((sum, [name, { invocations, cpuMs }]) => {
    const memory = memoryMb(name)
    const cpuWallMs = cpuMs * Math.max(1, assumptions.memoryPerCpuMb / memory)
    return sum + ((cpuWallMs + invocations * waitOf(name)) / 1000) * (memory / 1024)
  }, 0)

const gb = 1e9
const million = 1e6

/** US dollars a month for so many calls a month, by what they go to. Pure. */
export const monthlyCost = (consumed: PerCall, house: House, calls: number): Record<string, number> => {
  const used = usageOf(consumed).map(([, item]) => item)
  const invocations = used.reduce((sum, item) => sum + item.invocations, 0)
  const logBytes =
    used.reduce((sum, item) => sum + item.logBytes, 0) + invocations * assumptions.platformLogBytes
  const outBytes = consumed.answerBytes + consumed.requests * assumptions.headerBytes
  const storedGb = (consumed.storedBytes * calls * assumptions.monthsKept) / gb
  const logGb = (logBytes * calls) / gb
  const sweeps = assumptions.sweepsPerMonth
  const sweepGbSeconds = sweeps * (assumptions.sweepMs / 1000) * (house.memoryMb('alerts-on-sweep') / 1024)
  return {
    'API Gateway requests': (consumed.requests * calls * prices.apiPerMillionRequests) / million,
    'Lambda invocations': ((invocations * calls + sweeps) * prices.lambdaPerMillionInvocations) / million,
    'Lambda GB-seconds': (gbSeconds(consumed, house) * calls + sweepGbSeconds) * prices.lambdaPerGbSecond,
    'DynamoDB writes': (consumed.writeUnits * calls * prices.writePerMillionUnits) / million,
    'DynamoDB reads':
      ((consumed.readUnits * calls + sweeps * assumptions.sweepReadUnits) * prices.readPerMillionUnits) /
      million,
    'DynamoDB storage and recovery': storedGb * (prices.storagePerGbMonth + prices.recoveryPerGbMonth),
    'DynamoDB stream': (calls * prices.streamPerMillionReads) / million,
    'SES mails': (consumed.mails * calls * prices.mailPerThousand) / 1000,
    'EventBridge events and schedule':
      (consumed.events * calls * prices.eventPerMillion + sweeps * prices.schedulePerMillion) / million,
    Logs: logGb * (prices.logPerGb + prices.logKeptPerGbMonth * assumptions.logMonthsKept),
    'X-Ray traces': (consumed.requests * assumptions.tracedShare * calls * prices.tracePerMillion) / million,
    'Data out': ((outBytes * calls) / gb) * prices.outPerGb,
    'Alarms, metrics, secrets':
      house.alarms * prices.alarmPerMonth +
      assumptions.metrics * prices.metricPerMonth +
      house.secrets * prices.secretPerMonth,
  }
}
