import * as z from 'zod/mini'
import type { Plan } from './life.ts'
import type { LivingRun } from './living-run.ts'

const deadline = z.object({ met: z.int(), missed: z.int() })
const month = z.object({
  month: z.string(),
  calls: z.object({ total: z.int() }),
  problems: z.object({ n: z.int(), of: z.int() }),
  open: z.int(),
  reopened: z.int(),
  verified: z.int(),
  acknowledge: deadline,
  resolve: deadline,
  alerts: z.object({ of: z.int(), told: z.int() }),
})
type MonthFigures = z.output<typeof month>

const monthOf = (at: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid', year: 'numeric', month: '2-digit' }).format(
    at,
  )

/** The figures that the service shows, by month, oldest first; months without a call are left out. */
export const shownFigures = async (
  { get }: LivingRun,
  dealerId: string,
  from: Date,
  to: Date,
): Promise<MonthFigures[]> => {
  const range = `from=${monthOf(from)}&to=${monthOf(to)}`
  const shown = z.parse(
    z.object({ months: z.array(month) }),
    await get(`/v1/dealers/${dealerId}/statistics?${range}`),
  )
  return shown.months.filter(({ calls }) => calls.total > 0)
}

const newMonth = (name: string): MonthFigures => ({
  month: name,
  calls: { total: 0 },
  problems: { n: 0, of: 0 },
  open: 0,
  reopened: 0,
  verified: 0,
  acknowledge: { met: 0, missed: 0 },
  resolve: { met: 0, missed: 0 },
  alerts: { of: 0, told: 0 },
})

/** The figures counted from what was done, by month of receipt. */
export const expectedFigures = (plans: readonly Plan[], now: Date): MonthFigures[] => {
  const months = new Map<string, MonthFigures>()
  const of = (at: Date) => {
    const name = monthOf(at)
    const found = months.get(name) ?? newMonth(name)
    months.set(name, found)
    return found
  }
  for (const { received, model } of plans) {
    for (const { at, reached } of received) {
      of(at).calls.total += 1
      if (reached) of(at).problems.of += 1
    }
    const [first] = received
    const problem = model.figures(now)
    if (!first || !problem) continue
    const own = of(first.at)
    own.problems.n += 1
    own.alerts.of += 1
    own.alerts.told += 1
    if (problem.open) own.open += 1
    if (problem.reopened) own.reopened += 1
    if (problem.verified) own.verified += 1
    if (problem.acknowledged !== undefined) own.acknowledge[problem.acknowledged ? 'met' : 'missed'] += 1
    if (problem.resolved !== undefined) own.resolve[problem.resolved ? 'met' : 'missed'] += 1
  }
  return [...months.values()].toSorted((a, b) => a.month.localeCompare(b.month))
}
