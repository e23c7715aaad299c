import { outcomes } from '../../cases/call/outcomes.ts'
import { criteria } from '../../cases/classification/criteria.ts'
import { topicAreaNames, topicAreas } from '../../cases/classification/topics.ts'
import { rootCauses } from '../../cases/problem/root-causes.ts'
import { callKinds } from '../../directory/questionnaires/call-kind.ts'
import type { StoredFigures } from '../counting/figures-item.ts'
import type { MonthFigures } from '../counting/figures-schema.ts'
import { shareOf } from '../rules/p-chart.ts'
import type { ChartPoint } from '../rules/signals.ts'
import type { StatisticsResponse } from './response-schemas.ts'

const topics = topicAreaNames.flatMap((area) => [area, ...topicAreas[area]])

/** The names that were counted, in the order of their list. */
const counted = <Name extends string>(names: readonly Name[], of: Record<string, number>) =>
  names.flatMap((name) => (of[name] === undefined ? [] : [{ name, n: of[name] }]))

const minutesInHour = 60

const deadlineOf = ({ met, missed, minutes }: MonthFigures['resolve']) => ({
  met,
  missed,
  workingHours: minutes && {
    n: minutes.n,
    median: minutes.median / minutesInHour,
    p90: minutes.p90 / minutesInHour,
  },
})

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)

/** A month as the response shows it, with its point on the chart; null if it has no calls about a visit. */
export const composeMonth = (
  { month, at, figures }: StoredFigures,
  point: ChartPoint | null,
): StatisticsResponse['months'][number] => ({
  month,
  asOf: at,
  calls: {
    total: figures.calls,
    by: callKinds.flatMap((kind) =>
      counted(outcomes, figures.outcomes[kind] ?? {}).map(({ name: outcome, n }) => ({ kind, outcome, n })),
    ),
  },
  problems: {
    ...figures.problems,
    share: shareOf(figures.problems),
    limits: point && { lower: point.limits.lower, upper: point.limits.upper },
    signals: point?.signals ?? [],
  },
  open: figures.open,
  dismissed: figures.dismissed,
  reopened: figures.reopened,
  verified: figures.verified,
  criteria: counted(criteria, figures.criteria).map(({ name: criterion, n }) => ({ criterion, n })),
  topics: counted(topics, figures.topics).map(({ name: topic, n }) => ({ topic, n })),
  causes: rootCauses.flatMap((cause) => {
    const n = sum(figures.days.causes[cause] ?? [])
    return n === 0 ? [] : [{ cause, n }]
  }),
  advisers: figures.advisers,
  sites: figures.sites,
  acknowledge: deadlineOf(figures.acknowledge),
  resolve: deadlineOf(figures.resolve),
  alerts: figures.alerts,
})
