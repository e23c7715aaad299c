import { agreementOf } from './second-agreement.ts'
import type { RatedCall, StoodVerdict } from './rated-call.ts'

/** Verdicts of one specialist, each with the other one's where two judged the call. */
type Given = { own: StoodVerdict; other: StoodVerdict | undefined; first: boolean }

const given = ({ first, second }: RatedCall): Given[] => {
  const one = typeof first === 'string' ? undefined : first
  return [
    ...(one ? [{ own: one, other: second, first: true }] : []),
    ...(second ? [{ own: second, other: one, first: false }] : []),
  ]
}

/**
 * Each specialist (caller's id) of these calls: how many calls they judged first, in how many of those they found a
 * problem and how many they listened to, and how they agree with the other specialist where two judged.
 */
export const specialistsOf = (calls: readonly RatedCall[]) =>
  [...Map.groupBy(calls.flatMap(given), ({ own }) => own.by)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([specialist, verdicts]) => {
      const firsts = verdicts.filter(({ first }) => first)
      const count = (mine: boolean, theirs: boolean) =>
        verdicts.filter(({ own, other }) => own.problem === mine && other?.problem === theirs).length
      return {
        specialist,
        reviews: firsts.length,
        problems: firsts.filter(({ own }) => own.problem).length,
        listened: firsts.filter(({ own }) => own.listened).length,
        withOthers: agreementOf([
          [count(true, true), count(true, false)],
          [count(false, true), count(false, false)],
        ]),
      }
    })
