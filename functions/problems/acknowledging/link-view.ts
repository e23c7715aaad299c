import type { LinkTarget } from './link-target.ts'

/** What is wrong with the name in the form. */
export type NameMistake = 'missing' | 'too-long' | 'one-line' | 'not-this-form'

/**
 * What the page of a valid link shows: the form, with what was wrong with the last one; that the problem is looked after;
 * or that it is now, by the name just given.
 */
export type LinkView = { target: LinkTarget } & (
  { state: 'open'; mistake?: NameMistake } | { state: 'looked-after' } | { state: 'taken-on'; name: string }
)
