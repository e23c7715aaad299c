import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** The kinds of contact call. */
export const callKinds = ['after-service', 'delivery-new', 'delivery-used', 'recheck', 'reminder'] as const
export const callKind = named('CallKind', z.enum(callKinds))
export type CallKind = z.output<typeof callKind>

/**
 * Whether a call of this kind carries out a follow-up of an earlier problem: it repeats the first call's questions, and
 * has no problem of its own.
 */
export const isFollowUpKind = (kind: CallKind): kind is 'recheck' | 'reminder' =>
  kind === 'recheck' || kind === 'reminder'
