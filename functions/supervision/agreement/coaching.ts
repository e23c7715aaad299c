import { countedVerdict, isLeft, type RatedCall, type StoodVerdict } from './rated-call.ts'

/**
 * What an operator may learn from a call: a problem that they missed, none where they saw one, or a problem for other
 * reasons than theirs.
 */
export const lessons = ['missed', 'no-problem', 'other-criteria'] as const
type Lesson = (typeof lessons)[number]

/** How many calls are named of each operator and lesson. */
const mostCalls = 5
/** How many operators are named: those with most to learn. */
const mostOperators = 20

/** A problem hidden in a call of which the operator said nothing, for example one put as `unreachable`. */
const isHidden = ({ line: { trait } }: RatedCall, verdict: StoodVerdict): boolean =>
  trait !== 'problem' && trait !== 'disagreement' && verdict.problem && verdict.listened

/** What a reviewed call teaches its operator; undefined if both said the same, or the review does not count. */
export const lessonOf = (call: RatedCall): Lesson | undefined => {
  const { operatorVerdict } = call.line
  const verdict = countedVerdict(call)
  if (!verdict) return undefined
  if (!operatorVerdict) return isHidden(call, verdict) ? 'missed' : undefined
  if (isLeft(call)) return verdict.problem ? 'missed' : undefined
  if (!verdict.problem) return 'no-problem'
  const [main] = verdict.criteria
  return main !== undefined && operatorVerdict.criteria.includes(main) ? undefined : 'other-criteria'
}

/** The id of the review of a call that a specialist judged, if that is who asks; null otherwise. */
type OwnReview = (call: { dealerId: string; callId: string }, by: string) => string | null

type Learnt = { call: RatedCall; verdict: StoodVerdict; lesson: Lesson }

const learnt = (call: RatedCall): Learnt[] => {
  const [lesson, verdict] = [lessonOf(call), countedVerdict(call)]
  return lesson && verdict ? [{ call, verdict, lesson }] : []
}

const shown = ({ call: { line }, verdict, lesson }: Learnt, ownReview: OwnReview) => ({
  ...{ dealerId: line.dealerId, callId: line.callId, receivedAt: line.at, kind: line.kind, lesson },
  operatorCriteria: line.operatorVerdict?.criteria ?? [],
  specialistCriteria: verdict.criteria,
  reviewedAt: verdict.at,
  reviewId: ownReview(line, verdict.by),
})

/**
 * Calls to coach each operator with, chosen by what went wrong: of every lesson the latest reviews. `reviews` are all that
 * count. Operators with most to learn come first.
 */
export const coachingOf = (calls: readonly RatedCall[], ownReview: OwnReview = () => null) =>
  [...Map.groupBy(calls, ({ line }) => line.operator)]
    .map(([operator, own]) => {
      const all = own.flatMap(learnt)
      const byLesson = lessons.map((lesson) => all.filter((one) => one.lesson === lesson))
      const [missed = [], none = [], other = []] = byLesson
      return {
        operator,
        reviews: own.filter((call) => countedVerdict(call) && (call.line.operatorVerdict || lessonOf(call)))
          .length,
        ...{ missed: missed.length, noProblem: none.length, otherCriteria: other.length },
        calls: byLesson.flatMap((found) =>
          found
            .toSorted((one, two) => (one.verdict.at < two.verdict.at ? 1 : -1))
            .slice(0, mostCalls)
            .map((one) => shown(one, ownReview)),
        ),
      }
    })
    .filter(({ calls: named }) => named.length > 0)
    .sort(
      (one, two) =>
        two.missed - one.missed ||
        two.noProblem - one.noProblem ||
        two.otherCriteria - one.otherCriteria ||
        (one.operator < two.operator ? -1 : 1),
    )
    .slice(0, mostOperators)
