import type { Schemas } from '../../app/app.ts'

/** What a specialist can say of a call. */
export const choices = ['problem', 'none', 'no-recording', 'unclear'] as const
export type Choice = (typeof choices)[number]

/** A list with a value, or without it if it was in it. */
export const toggled = <T>(list: readonly T[], value: T): T[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value]

/** The body of a verdict. Without a choice it is one that the service refuses, naming what is missing. */
export const composeVerdict = (
  choice: Choice | null,
  criteria: readonly Schemas['Criterion'][],
  listened: boolean,
): Schemas['ReviewVerdict'] => {
  if (choice === null) return { listened }
  if (choice === 'no-recording' || choice === 'unclear') return { cannotTell: choice }
  return choice === 'none'
    ? { problem: false, listened }
    : { problem: true, criteria: [...criteria], listened }
}

/** The body of an action; the note and the criteria only where the action has them. */
export const composeAction = (
  action: Schemas['ReviewAction'],
  criteria: readonly Schemas['Criterion'][],
  note: string | undefined,
): Schemas['ReviewActionContent'] => ({
  action,
  ...(action === 'reclassify' && { criteria: [...criteria] }),
  ...(action !== 'confirm' && note !== undefined && { note }),
})

/**
 * The action that is chosen before the specialist chooses: leaving the case, if that is all that can be done, or if the
 * verdict is what the case says already; else none, so that nobody leaves a mistake by pressing Enter twice.
 */
export const usualAction = ({ verdict, said }: Pick<Schemas['Review'], 'verdict' | 'said'>) => {
  const actions = said?.actions ?? []
  if (actions.length === 1) return actions[0] ?? null
  const isProblem = said?.status !== null && said?.status !== 'dismissed'
  return verdict?.problem === isProblem && actions.includes('confirm') ? 'confirm' : null
}
