import type { Schemas } from '../../app/app.ts'

/** The states of a follow-up that can be listed. */
export const followUpStates = ['due', 'withheld', 'lapsed'] as const
export type FollowUpState = (typeof followUpStates)[number]

/** The kinds of call that a follow-up can be. */
export const followUpKinds = ['recheck', 'reminder'] as const satisfies readonly Schemas['FollowUpKind'][]

/** The list that an address names: its state, due unless another is named; and its kind, undefined for all. */
export const readState = (query: URLSearchParams) => ({
  state: followUpStates.find((state) => state === query.get('estado')) ?? 'due',
  kind: followUpKinds.find((kind) => kind === query.get('llamada')),
})
