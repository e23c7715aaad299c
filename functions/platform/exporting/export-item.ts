import * as z from 'zod/mini'
import type { Key } from '../table/define-keys.ts'
import { exportFailures, exportStates } from './export-states.ts'

/** The items' format version. Older ones need no upgrade: they end within a day. */
const itemVersion = 1

const keptForSeconds = 24 * 3600
const seconds = (time: string) => Math.floor(Date.parse(time) / 1000)

const storedExport = z.object({
  v: z.literal(itemVersion),
  dealerId: z.string(),
  exportId: z.string(),
  request: z.unknown(),
  /** The fingerprint of the request. */
  print: z.string(),
  createdAt: z.string(),
  state: z.enum(exportStates),
  rows: z.int(),
  /** The rows to look through, if that is known. */
  expected: z.optional(z.int()),
  failure: z.optional(z.enum(exportFailures)),
  attempts: z.int(),
  /** Until when the attempt that is at work has it to itself (ISO 8601). */
  leaseUntil: z.optional(z.string()),
  expiresAt: z.int(),
})

/** Which file of a dealer's. */
export type ExportIds = { dealerId: string; exportId: string }

/** A file that is made for download, as far as it is. Instants are ISO 8601. */
export type Export<Request> = Omit<z.output<typeof storedExport>, 'v' | 'expiresAt' | 'request'> & {
  request: Request
}

/** A file that nothing was done for yet. */
export type NewExport<Request> = Pick<
  Export<Request>,
  'dealerId' | 'exportId' | 'request' | 'print' | 'createdAt' | 'expected'
>

/** When an export that was ordered at an instant is no longer of use, in seconds. */
export const exportEnds = (createdAt: string): number => seconds(createdAt) + keptForSeconds

/** The item of a file that nothing was done for yet. */
export const exportItem = <Request>(key: Key, given: NewExport<Request>) => ({
  ...key,
  v: itemVersion,
  ...given,
  state: 'working' as const,
  rows: 0,
  attempts: 0,
  expiresAt: exportEnds(given.createdAt),
})

/** Parses items, with their requests; undefined for one that has expired. Throws if it is not one. */
export const exportParser =
  <Request>(parseRequest: (given: unknown) => Request) =>
  (item: unknown, now: Date): Export<Request> | undefined => {
    const { v: _, expiresAt, request, ...stored } = z.parse(storedExport, item)
    return expiresAt > seconds(now.toISOString()) ? { ...stored, request: parseRequest(request) } : undefined
  }
