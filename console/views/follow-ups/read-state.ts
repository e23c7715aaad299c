import type { Schemas } from '../../app/app.ts'

/** The states of a follow-up that can be listed. */
export const followUpStates = ['due', 'withheld', 'lapsed', 'done', 'withdrawn'] as const
export type FollowUpState = (typeof followUpStates)[number]

/** Whether those in a state have ended: these are listed month by month, and nobody is to be called. */
export const isEnded = (state: FollowUpState): boolean => state === 'done' || state === 'withdrawn'

/** The kinds of call that a follow-up can be. */
export const followUpKinds = ['recheck', 'reminder'] as const satisfies readonly Schemas['FollowUpKind'][]

/** The list that an address names: its state, due unless another is named; and its kind, undefined for all. */
export const readState = (query: URLSearchParams) => ({
  state: followUpStates.find((state) => state === query.get('estado')) ?? 'due',
  kind: followUpKinds.find((kind) => kind === query.get('llamada')),
})

/** The first and the last day of a month (`2026-11`). */
export const daysOf = (month: string): { from: string; to: string } => {
  const end = new Date(`${month}-01T00:00:00Z`)
  end.setUTCMonth(end.getUTCMonth() + 1, 0)
  return { from: `${month}-01`, to: end.toISOString().slice(0, 10) }
}
