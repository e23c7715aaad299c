import * as z from 'zod/mini'
import { functionNames } from '../../lib/function-names.ts'
import { recurrence } from '../../local/schedule/expressions.ts'
import { resourcesOf, type TemplateData } from '../../test/support/infra/synthesize.ts'
import type { Scheduled } from '../cost.ts'
import type { Bench } from './follow-calls.ts'

const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)

const schedule = z.object({
  Name: z.string(),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string(),
  Target: z.object({ Arn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }) }),
})

/** How many times a schedule starts in an average month. */
const runsPerMonth = (expression: string, zone: string): number => {
  const { next } = recurrence(expression, zone)
  const end = Date.UTC(2027, 0, 1)
  let runs = 0
  for (let at = next(new Date(Date.UTC(2026, 0, 1) - 1)); at && at.getTime() < end; at = next(at)) runs += 1
  return runs / 12
}

type Runs = { warmUp: number; measured: number }

/** Every schedule in the templates, with what the runs of its function consume on a table where nothing is due. */
export const measureScheduled = async (
  { front, functions }: Omit<Bench, 'stream'>,
  service: TemplateData,
  { warmUp, measured }: Runs,
): Promise<Scheduled[]> => {
  const named = z.object({ FunctionName: z.string() })
  const servers = resourcesOf(service, 'AWS::Lambda::Function', named)
  const found: Scheduled[] = []
  for (const { properties } of resourcesOf(service, 'AWS::Scheduler::Schedule', schedule)) {
    const { Name, ScheduleExpression, ScheduleExpressionTimezone, Target } = properties
    const target = servers.find(({ id }) => id === Target.Arn['Fn::GetAtt'][0])?.properties.FunctionName
    const server = functionNames.find((name) => target?.endsWith(`-${name}`))
    if (!server) throw new Error(`${Name} starts no function`)
    const event = () => ({ schedule: Name, scheduledTime: new Date().toISOString() })
    await functions.invoke(server, many(warmUp, event), null)
    front.take()
    functions.take()
    await functions.invoke(server, many(measured, event), null)
    const { writeUnits, readUnits, mails, events } = front.take()
    const nothing = { calls: 0, answerBytes: 0, storedBytes: 0 }
    const idle = { ...nothing, requests: measured, usage: functions.take(), writeUnits, readUnits }
    if (mails.length > 0 || events > 0) throw new Error(`${Name} found something to do`)
    const runs = runsPerMonth(ScheduleExpression, ScheduleExpressionTimezone)
    found.push({ server, runsPerMonth: runs, idle: { ...idle, mails: 0, events: 0 } })
  }
  return found
}
