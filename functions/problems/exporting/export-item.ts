import * as z from 'zod/mini'
import { keys } from '../keys.ts'
import { exportFailures, exportRequest, exportStates } from './export-schemas.ts'

/** The item's format version. Older ones need no upgrade: they end within a day. */
const itemVersion = 1

const keptForSeconds = 24 * 3600
const seconds = (time: string) => Math.floor(Date.parse(time) / 1000)

const storedExport = z.object({
  v: z.literal(itemVersion),
  dealerId: z.string(),
  exportId: z.string(),
  request: exportRequest,
  /** The fingerprint of the request. */
  print: z.string(),
  createdAt: z.string(),
  state: z.enum(exportStates),
  rows: z.int(),
  /** The problems to look through, if that is known. */
  expected: z.optional(z.int()),
  failure: z.optional(z.enum(exportFailures)),
  attempts: z.int(),
  /** Until when the attempt that is at work has it to itself (ISO 8601). */
  leaseUntil: z.optional(z.string()),
  expiresAt: z.int(),
})
/** A file of problems, as far as it is. */
export type ProblemExport = Omit<z.output<typeof storedExport>, 'v' | 'expiresAt'>

/** The item of a file that nothing was done for yet. */
export const exportItem = (
  given: Pick<ProblemExport, 'dealerId' | 'exportId' | 'request' | 'print' | 'createdAt' | 'expected'>,
) => ({
  ...keys.problemExport(given.dealerId, given.exportId),
  v: itemVersion,
  ...given,
  state: 'working' as const,
  rows: 0,
  attempts: 0,
  expiresAt: seconds(given.createdAt) + keptForSeconds,
})

/** Parses an item; undefined if it has expired. Throws if it is not one. */
export const parseExportItem = (item: unknown, now: Date): ProblemExport | undefined => {
  const { v: _, expiresAt, ...stored } = z.parse(storedExport, item)
  return expiresAt > seconds(now.toISOString()) ? stored : undefined
}

/** The bucket's key of the file. Each attempt writes to the same. */
export const fileKey = ({ dealerId, exportId, request }: ProblemExport, prefix: string): string =>
  `${prefix}${dealerId}/${exportId}.${request.format}`
