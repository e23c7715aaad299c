import type { Answer, Situation } from '../../cases/call/call-facts.ts'
import type { Criterion } from '../../cases/classification/criteria.ts'
import { lowAnswers } from './low-answers.ts'
import type { Held } from './changes-of.ts'

/**
 * How bad what a call says is, in each respect that is compared by itself; a respect that is absent is not bad at all. The
 * higher its number, the worse.
 */
type Badness = ReadonlyMap<string, number>

/** Further apart than any two marks of a scale. */
const apart = 1_000_000

/** How bad a mark is: given with reservations, or low, which is worse whatever the mark; then by how low it is. */
const badnessOfMark = (mark: number, isLow: boolean, isReserved: boolean): number => {
  if (!isLow && !isReserved) return 0
  return (isLow ? 2 : 1) * apart - 2 * mark + (isReserved ? 1 : 0)
}

/** A refusal and a low choice are bad in another way than any mark, or another choice: neither is worse than the other. */
const ofAnswer = (
  { question, mark, choice, reserved, refused }: Answer,
  isLow: boolean,
): [unknown, number] => {
  if (refused) return [['refused', question], 1]
  if (mark === undefined) return [['choice', question, choice], isLow ? 1 : 0]
  return [['mark', question], badnessOfMark(mark, isLow, reserved === true)]
}

/**
 * How bad a situation is: 2 if it is unresolved, 1 if the customer is upset by it, of which kind ever, and that shows in the
 * answers; 0 otherwise.
 */
const badnessOfSituation = ({ state, stillUpset }: Situation, showsInAnswers: boolean): 0 | 1 | 2 => {
  if (state === 'unresolved') return 2
  return showsInAnswers && (state === 'external' || stillUpset) ? 1 : 0
}

/** How many situations are at least so bad: of each topic, and of all, for those without a topic. */
const ofSituations = (situations: readonly Situation[], showsInAnswers: boolean): [unknown, number][] =>
  ([1, 2] as const).flatMap((atLeast): [unknown, number][] => {
    const bad = situations.filter((one) => badnessOfSituation(one, showsInAnswers) >= atLeast)
    const topics = new Set(bad.flatMap(({ topic }) => topic ?? []))
    return [
      [['situations', atLeast], bad.length],
      ...[...topics].map((topic): [unknown, number] => [
        ['situations', atLeast, topic],
        bad.filter((one) => one.topic === topic).length,
      ]),
    ]
  })

/** What an operator's criterion says: that something upsets the customer is one thing, whether or not it is resolved. */
const saidBy: Record<Criterion, readonly string[]> = {
  'unresolved-situation': ['unresolved', 'upset'],
  'external-circumstance': ['upset'],
  'lingering-discontent': ['upset'],
  'low-marks': ['low'],
  refusal: ['refusal'],
}

/**
 * How bad a call is. Of its facts, each by itself, whichever criteria they make: how bad each answer is, and how many
 * situations of each topic are unresolved, or upset the customer. Of the operator's verdict, what it says that the facts do
 * not show. Words, and what customers say they are upset by without it showing in an answer, are not bad. Pure.
 */
export const badnessOf = ({ content, classification }: Held): Badness => {
  const { answers = [], situations = [] } = content
  const low = lowAnswers(classification)
  const ofAnswers = answers.map((answer, index) => ofAnswer(answer, low.has(index)))
  const showsInAnswers = ofAnswers.some(([, badness]) => badness > 0)
  const worst = Math.max(0, ...situations.map((one) => badnessOfSituation(one, showsInAnswers)))
  const said = [
    ...(classification.operator ?? []).flatMap((criterion) => saidBy[criterion]),
    ...(worst === 2 ? saidBy['unresolved-situation'] : worst === 1 ? saidBy['lingering-discontent'] : []),
    ...answers.flatMap(({ refused, reserved }, index) =>
      refused ? saidBy.refusal : reserved || low.has(index) ? saidBy['low-marks'] : [],
    ),
  ]
  const respects = [
    ...ofAnswers,
    ...ofSituations(situations, showsInAnswers),
    ...said.map((one): [unknown, number] => [['said', one], 1]),
  ]
  return new Map(
    respects.flatMap(([what, badness]) => (badness > 0 ? [[JSON.stringify(what), badness]] : [])),
  )
}

/** Whether something is worse than before in any respect. */
export const isWorseThan = (before: Badness, after: Badness): boolean =>
  [...after].some(([what, badness]) => badness > (before.get(what) ?? 0))
