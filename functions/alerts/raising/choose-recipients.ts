import type { CallKind } from '../../directory/questionnaires/call-kind.ts'
import type { AlertRecipient } from '../../directory/dealers/dealer.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import { escalationLevel, type Notice } from '../../cases/alert/notice.ts'

/** The level of Asortis itself, after a dealer's own levels (1 to 5). */
export const asortisLevel = 6

/** A person alerted about problems, at one level of the escalation path. */
export type Recipient = { email: string; name?: string | undefined; level: number }

/** Whether an address has been reached for a notice; one without an entry has not been tried. */
export type Reachability = 'reached' | 'unreachable' | 'pending'

type EscalationPath = {
  /** The dealer's recipients; empty if the dealer is unknown. */
  recipients: readonly AlertRecipient[]
  kind: CallKind
  /** Asortis's own address: the last step of every escalation path. */
  asortis: string
  /** Whether an `escalated:3` is also for a missed acknowledgement, and so for those whom `escalated:2` is for. */
  unacknowledged?: boolean
}

/** The path's levels that cover the call kind, lowest first, Asortis last. */
const levelsOf = ({ recipients, kind, asortis }: EscalationPath): Recipient[][] => {
  const own = recipients
    .filter((recipient) => recipient.kinds.includes(kind))
    .toSorted((a, b) => a.level - b.level)
    .map(({ email, name, level }) => ({ email, level, ...(name === undefined ? {} : { name }) }))
  return [...Map.groupBy(own, ({ level }) => level).values(), [{ email: asortis, level: asortisLevel }]]
}

type Start = { levels: Recipient[][]; also: Recipient[] }

const startOf = (levels: Recipient[][], notice: Notice, unacknowledged: boolean): Start => {
  const asortis = levels.at(-1) ?? []
  const above = levels.filter((level) => level.some((recipient) => recipient.level > 1))
  const escalation = escalationLevel(notice)
  if (escalation === 2) return { levels: above, also: [] }
  if (escalation === 3)
    return unacknowledged
      ? { levels: above, also: levels.slice(-2).flat() }
      : { levels: levels.slice(-2), also: asortis }
  // A dealer without a level 1 has incomplete settings, so Asortis is alerted in addition to any others.
  return { levels, also: above.length === levels.length ? asortis : [] }
}

/**
 * Who should get a notice, given whether each address has been reached so far (keyed by its hash): everybody on the
 * first level and, while nobody on a level is reachable, everybody on the next; finally Asortis. `escalated:2` starts
 * above level 1; `escalated:3` goes to the highest level and Asortis, and with `unacknowledged` also to the recipients
 * of `escalated:2`; any other notice starts at level 1. An address listed more than once appears once.
 */
export const chooseRecipients = (
  path: EscalationPath,
  notice: Notice,
  known: ReadonlyMap<string, Reachability>,
): Recipient[] => {
  const { levels, also } = startOf(levelsOf(path), notice, path.unacknowledged ?? false)
  const chosen: Recipient[] = []
  for (const level of levels) {
    chosen.push(...level)
    if (level.some(({ email }) => known.get(recipientHash(email)) !== 'unreachable')) break
  }
  const byAddress = Map.groupBy([...chosen, ...also], ({ email }) => recipientHash(email))
  return [...byAddress.values()].flatMap(([recipient]) => recipient ?? [])
}
