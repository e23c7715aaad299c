import type { Schemas } from '../../app/app.ts'

type InForce = Schemas['CustomerStateInForce']
type Standing = {
  states: readonly (Pick<InForce, 'state' | 'decision'> & { phonesEnding: readonly string[] | null })[]
}

/** How far somebody is in a state: nobody, everybody of the reference, or only some of a company. */
export type Held = 'nobody' | 'everybody' | 'some'

/** How far somebody of a reference is in a state. Pure. */
export const heldOf = (state: Schemas['CustomerState'], { states }: Standing): Held => {
  const of = states.filter((one) => one.state === state)
  if (of.length === 0) return 'nobody'
  return of.some(({ phonesEnding }) => phonesEnding === null) ? 'everybody' : 'some'
}

/**
 * Whether a state can be recorded of somebody who is not in it; or of everybody once more, which is for an objection that the
 * dealer has decided about: whoever objects again is decided about again. Pure.
 */
export const recordable = (state: Schemas['CustomerState'], standing: Standing): 'new' | 'again' | null => {
  if (heldOf(state, standing) !== 'everybody') return 'new'
  const isDecided = standing.states.some(
    (one) => one.state === state && one.phonesEnding === null && one.decision !== null,
  )
  return state === 'objection' && isDecided ? 'again' : null
}
