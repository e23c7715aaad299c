import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'

/** The kinds of contact call. */
export const callKinds = ['after-service', 'delivery-new', 'delivery-used', 'recheck'] as const
export const callKind = named('CallKind', z.enum(callKinds))
export type CallKind = z.output<typeof callKind>
