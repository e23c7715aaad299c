import { inOrderOfAnswer, dayOfAnswer, isBefore, type CallFacts } from './facts.ts'
import type { ArmName, VisitDay } from './month-counts.ts'

/** A survey counts as an answer to a reminder if it is answered by so many days after it was expected. */
export const answerDays = 30

const dayMs = 86_400_000

/** The day so many days later, `2026-11-27`. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** One visit, from all its calls, in their order. */
type Visit = {
  surveyDay: string
  reminded: boolean | null
  answered: boolean
  kind: string
  arm: ArmName | null
  rule: string | undefined
}

const aboutOther: readonly string[] = ['recheck', 'reminder']

const armOf = ({ class: of, said, problem }: CallFacts): ArmName | null => {
  if (of === 'no-problem') return said.prize === null ? null : said.prize ? 'told' : 'untold'
  return of !== 'problem' || problem === 'open' ? null : problem
}

/** Whether the survey was mentioned before any response; null if that is not known. */
const wasReminded = (
  calls: readonly CallFacts[],
  answeredAt: string | undefined,
  zone: string,
): boolean | null => {
  const before = calls.filter(
    ({ startedAt }) => answeredAt === undefined || isBefore(startedAt, answeredAt, zone),
  )
  if (before.some(({ said }) => said.brandSurvey === true)) return true
  return before.some(({ said }) => said.brandSurvey === null) ? null : false
}

const visitOf = (calls: readonly CallFacts[], zone: string): Visit | undefined => {
  const own = calls.filter(({ kind }) => !aboutOther.includes(kind))
  const last = own.at(-1) ?? calls.at(-1)
  if (!last) return undefined
  const answers = calls
    .flatMap(({ answeredAt }) => (answeredAt === null ? [] : [answeredAt]))
    .toSorted(inOrderOfAnswer)
  const [first] = answers
  return {
    surveyDay: last.surveyDay,
    reminded: wasReminded(calls, first, zone),
    answered: first !== undefined && dayOfAnswer(first, zone) <= daysAfter(last.surveyDay, answerDays),
    kind: last.kind,
    arm: armOf(last),
    rule: last.rule,
  }
}

/** One visit on a side that is compared. */
type ArmVisit = { kind: string; arm: ArmName; answered: boolean; rule: string | undefined }

/** The visits of a month's calls, in the order of their calls: two customers under one reference are two visits. */
const byVisit = (calls: readonly CallFacts[]): CallFacts[][] =>
  [...Map.groupBy(calls, ({ visitRef }) => visitRef).values()].flatMap((under) => {
    const known = under.find(({ customer }) => customer !== undefined)?.customer
    return [...Map.groupBy(under, ({ customer }) => customer ?? known).values()]
  })

/** Counts visits by the day on which their survey was expected, from a month's calls of one brand in any order. */
export const countVisits = (
  calls: readonly CallFacts[],
  zone: string,
): { days: VisitDay[]; sides: ArmVisit[] } => {
  const inOrder = calls.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
  const days = new Map<number, VisitDay>()
  const sides: ArmVisit[] = []
  for (const ofVisit of byVisit(inOrder)) {
    const visit = visitOf(ofVisit, zone)
    if (!visit) continue
    const number = Number(visit.surveyDay.slice(8, 10))
    const day = days.get(number) ?? { day: number, called: 0, reminded: 0, answered: 0, unknown: 0 }
    days.set(number, day)
    day.called += 1
    if (visit.reminded === null) day.unknown += 1
    if (visit.reminded === true) day.reminded += 1
    if (visit.reminded === true && visit.answered) day.answered += 1
    const { kind, arm, answered, rule } = visit
    if (arm !== null) sides.push({ kind, arm, answered, rule })
  }
  return { days: [...days.values()].toSorted((a, b) => a.day - b.day), sides }
}
