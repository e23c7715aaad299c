import * as z from 'zod/mini'

/** The kinds of contact call. */
export const callKinds = ['after-service', 'delivery-new', 'delivery-used', 'recheck'] as const
export const callKind = z.enum(callKinds)
export type CallKind = z.output<typeof callKind>
