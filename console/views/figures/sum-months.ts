import type { Schemas } from '../../app/app.ts'

type Month = Schemas['MonthStatistics']

/** How often something was counted. */
export type NameCount = { id: string; n: number }
/** `n` of `of`, by name. */
export type NameShare = NameCount & { of: number }

/** A dealer's months taken together. Medians and percentiles cannot be: they stay with their months. */
export type Sums = {
  calls: number
  problems: { n: number; of: number }
  open: number
  dismissed: number
  reopened: number
  verified: number
  acknowledge: { met: number; missed: number }
  resolve: { met: number; missed: number }
  alerts: { of: number; told: number; withinMinute: number }
  outcomes: NameCount[]
  kinds: { kind: Schemas['CallKind']; outcomes: ReadonlyMap<string, number> }[]
  criteria: NameCount[]
  topics: NameCount[]
  causes: NameCount[]
  advisers: NameShare[]
  sites: NameShare[]
}

const tally = (counts: readonly NameCount[]): NameCount[] => {
  const sums = new Map<string, number>()
  for (const { id, n } of counts) sums.set(id, (sums.get(id) ?? 0) + n)
  return [...sums].map(([id, n]) => ({ id, n }))
}

const shares = (counts: readonly NameShare[]): NameShare[] => {
  const of = new Map(tally(counts.map((one) => ({ id: one.id, n: one.of }))).map(({ id, n }) => [id, n]))
  return tally(counts).map(({ id, n }) => ({ id, n, of: of.get(id) ?? 0 }))
}

/** Adds up a dealer's months. */
export const sumMonths = (months: readonly Month[]): Sums => {
  const sum = (of: (month: Month) => number) => months.reduce((all, month) => all + of(month), 0)
  const by = months.flatMap(({ calls }) => calls.by)
  const kinds = Map.groupBy(by, ({ kind }) => kind)
  return {
    calls: sum(({ calls }) => calls.total),
    problems: { n: sum(({ problems }) => problems.n), of: sum(({ problems }) => problems.of) },
    open: sum(({ open }) => open),
    dismissed: sum(({ dismissed }) => dismissed),
    reopened: sum(({ reopened }) => reopened),
    verified: sum(({ verified }) => verified),
    acknowledge: {
      met: sum(({ acknowledge }) => acknowledge.met),
      missed: sum(({ acknowledge }) => acknowledge.missed),
    },
    resolve: { met: sum(({ resolve }) => resolve.met), missed: sum(({ resolve }) => resolve.missed) },
    alerts: {
      of: sum(({ alerts }) => alerts.of),
      told: sum(({ alerts }) => alerts.told),
      withinMinute: sum(({ alerts }) => alerts.withinMinute),
    },
    outcomes: tally(by.map(({ outcome, n }) => ({ id: outcome, n }))),
    kinds: [...kinds].map(([kind, calls]) => ({
      kind,
      outcomes: new Map(
        tally(calls.map(({ outcome, n }) => ({ id: outcome, n }))).map(({ id, n }) => [id, n]),
      ),
    })),
    criteria: tally(
      months.flatMap(({ criteria }) => criteria.map(({ criterion, n }) => ({ id: criterion, n }))),
    ),
    topics: tally(months.flatMap(({ topics }) => topics.map(({ topic, n }) => ({ id: topic, n })))),
    causes: tally(months.flatMap(({ causes }) => causes.map(({ cause, n }) => ({ id: cause, n })))),
    advisers: shares(months.flatMap(({ advisers }) => advisers)),
    sites: shares(months.flatMap(({ sites }) => sites)),
  }
}
