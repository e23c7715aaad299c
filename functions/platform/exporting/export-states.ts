import * as z from 'zod/mini'
import { named } from '../content/named.ts'

export const exportStates = ['working', 'ready', 'failed'] as const
/** Why there is no file: too many rows, not made within the time of one run, or a fault of ours. */
export const exportFailures = ['too-many-rows', 'too-long', 'internal'] as const
export type ExportFailure = (typeof exportFailures)[number]

/** The same as the contract names them. */
export const exportState = named('ExportState', z.enum(exportStates))
export const exportFailure = named('ExportFailure', z.enum(exportFailures))

/** The id of a file that is being made. */
export const exportStarted = named('ExportStarted', z.object({ exportId: z.string() }))
