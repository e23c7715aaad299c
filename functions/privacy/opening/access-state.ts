import type { BlockedAccess } from './access-item.ts'

const hourMs = 3_600_000

/** For how long a request waits for a second person, and what was approved can be read. */
const approvalMs = 24 * hourMs
const readingMs = hourMs

/** Where a request to open what is blocked stands. */
export const accessStates = ['requested', 'approved', 'expired'] as const

type Times = Pick<BlockedAccess, 'requestedAt' | 'approvedAt'>

/** Until when what a request asks for can be approved or, once it is, read. Pure. */
export const accessUntil = ({ requestedAt, approvedAt }: Times): Date =>
  approvedAt === undefined
    ? new Date(Date.parse(requestedAt) + approvalMs)
    : new Date(Date.parse(approvedAt) + readingMs)

/** Where a request stands at an instant. Pure. */
export const accessState = (access: Times, now: Date): (typeof accessStates)[number] => {
  if (now >= accessUntil(access)) return 'expired'
  return access.approvedAt === undefined ? 'requested' : 'approved'
}
