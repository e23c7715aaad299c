import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { groupShards } from '../../groups/keys.ts'
import type { PassProgress } from '../announcing/announcing-item.ts'
import type { AnnouncingStore } from '../announcing/announcing-store.ts'
import { countDraws, type DrawCounts } from './count-draws.ts'
import type { DrawStore } from '../store/draw-store.ts'
import { drawTime } from '../../platform/calendar/draw-months.ts'
import type { DrawMonth } from '../months/month-item.ts'
import type { MonthStore } from '../months/month-store.ts'

type Mails = { state: 'waiting' | 'done'; sent: number; failed: number }

/** What reading a month requires. */
type GetMonthPorts = {
  months: Pick<MonthStore, 'get'>
  draws: Pick<DrawStore, 'listLines'>
  announcing: Pick<AnnouncingStore, 'progress'>
}

const stateOf = ({ digest, decidedAt }: DrawMonth) => {
  if (digest === undefined) return 'sealing' as const
  return decidedAt === undefined ? ('sealed' as const) : ('decided' as const)
}

/**
 * The counts stored when a month was decided, in which nothing waits except refused lists. Null if they are missing
 * or may be incomplete: lists written later, as `missed`, appear only in a fresh count.
 */
const countedBefore = ({ decided, refused, notHeld, missedSince }: DrawMonth): DrawCounts | null =>
  decided === undefined || notHeld === undefined || refused !== 0 || missedSince !== undefined
    ? null
    : { sealed: 0, decided, notHeld: { ...notHeld }, undecided: [], complete: true }

/**
 * The state of one kind of e-mail: `done` once every shard has been processed, and how many e-mails SES
 * accepted without a bounce (`sent`), and how many were refused, bounced or have an unknown outcome (`failed`).
 */
const mailsOf = (progress: readonly PassProgress[], wanted: PassProgress['pass']): Mails => {
  const own = progress.filter(({ pass }) => pass === wanted)
  const done = own.filter((ofShard) => ofShard.done).length === groupShards
  const sum = (count: (ofShard: PassProgress) => number) =>
    own.reduce((total, ofShard) => total + count(ofShard), 0)
  return {
    state: done ? 'done' : 'waiting',
    sent: sum(({ mailsSent }) => mailsSent),
    failed: sum(({ mailsFailed }) => mailsFailed),
  }
}

/** The state of a draw month, for the people responsible for it. 404 before its first list. */
export const getMonth = ({ months, draws, announcing }: GetMonthPorts) => {
  const count = countDraws({ draws })
  return async (month: string) => {
    const stored = await months.get(month)
    if (!stored) throw new DomainError(platformErrors.notFound)
    const [{ undecided, ...counts }, progress] = await Promise.all([
      countedBefore(stored) ?? count(month),
      announcing.progress(month),
    ])
    const { chain, round, sealingSince, digest, digestAt, groups, signature, decidedAt, refused } = stored
    const { failedGroups = { count: 0, groupIds: [] } } = stored
    return {
      month,
      state: stateOf(stored),
      chain,
      round,
      drawTime: drawTime(month).toISOString(),
      sealingSince,
      ...(digest !== undefined && { digest }),
      ...(digestAt !== undefined && { digestAt }),
      ...(groups !== undefined && { groups }),
      ...(signature !== undefined && { signature }),
      ...(decidedAt !== undefined && { decidedAt }),
      ...(refused !== undefined && { refused }),
      notSealed: { ...failedGroups, groupIds: [...failedGroups.groupIds] },
      draws: counts,
      undecided,
      mails: { sealed: mailsOf(progress, 'sealed-mails'), all: mailsOf(progress, 'decided-mails') },
    }
  }
}
