import type { Schemas } from '../../app/app.ts'
import { enteredNumber } from '../../elements/forms/field.tsx'

/** What decides a call's probability, where it is neither a problem nor a disagreement. */
export const traits = ['new-operator', 'open-ended', 'very-short', 'reserved-mark', 'other'] as const

/** A percentage that was entered, as a probability to six places; NaN if nothing was. */
const probability = (form: FormData, name: string): number => {
  const percent = enteredNumber(form, name)
  return percent === undefined ? NaN : Math.round(percent * 1e4) / 1e6
}

/** The settings as they were entered, in per cent; an outcome that was left blank has no probability of its own. */
export const composeSettings = (
  form: FormData,
  outcomes: readonly string[],
): Schemas['SupervisionSettings'] => {
  const of = (trait: (typeof traits)[number]) => probability(form, `/probabilities/${trait}`)
  return {
    newOperatorCalls: enteredNumber(form, '/newOperatorCalls') ?? NaN,
    veryShortSeconds: enteredNumber(form, '/veryShortSeconds') ?? NaN,
    probabilities: {
      'new-operator': of('new-operator'),
      'open-ended': of('open-ended'),
      'very-short': of('very-short'),
      'reserved-mark': of('reserved-mark'),
      other: of('other'),
    },
    outcomes: Object.fromEntries(
      outcomes.flatMap((outcome) => {
        const own = probability(form, `/outcomes/${outcome}`)
        return Number.isNaN(own) ? [] : [[outcome, own]]
      }),
    ),
    second: probability(form, '/second'),
  }
}
