import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import { escalationLevel, type Notice, openingOf } from '../../cases/alert/notice.ts'

/** The level of Asortis itself, after a dealer's own levels (1 to 5). */
export const asortisLevel = 6

/** A person alerted about problems, at one level of the escalation path. */
export type Recipient = {
  email: string
  name?: string | undefined
  level: number
  /** Who is away and gets no mail, by name or else by address: the recipient stands in for them. */
  inPlaceOf?: string
  /** A manager of the brand, and not one of the dealer's people. */
  ofBrand?: true
}

/** Whether an address has been reached for a notice; one without an entry has not been tried. */
export type Reachability = 'reached' | 'unreachable' | 'pending'

type EscalationPath = {
  /** Whom notices may go to, lowest level first, Asortis last. */
  levels: readonly Recipient[][]
  /** Whether an `escalated:3` is also for a missed acknowledgement, and so for those whom `escalated:2` is for. */
  unacknowledged?: boolean
  /** The hashes of addresses at which somebody was asked to act before, and is to hear what has changed since. */
  asked?: ReadonlySet<string>
}

type Start = { levels: readonly Recipient[][]; also: Recipient[] }

const startOf = (
  { levels, unacknowledged = false, asked = new Set() }: EscalationPath,
  notice: Notice,
): Start => {
  const asortis = levels.at(-1) ?? []
  const above = levels.filter((level) => level.some((recipient) => recipient.level > 1))
  const escalation = escalationLevel(notice)
  if (escalation === 2) return { levels: above, also: [] }
  if (escalation === 3)
    return unacknowledged
      ? { levels: above, also: levels.slice(-2).flat() }
      : { levels: levels.slice(-2), also: asortis }
  // A dealer without a level 1 has incomplete settings, so Asortis is alerted in addition to any others.
  return {
    levels,
    also: [
      ...(above.length === levels.length ? asortis : []),
      ...above
        .flat()
        .filter(({ email }) => openingOf(notice) === undefined && asked.has(recipientHash(email))),
    ],
  }
}

/**
 * Who should get a notice, given whether each address has been reached so far (keyed by its hash): everybody on the
 * first level and, while nobody on a level is reachable, everybody on the next; finally Asortis. `escalated:2` starts
 * above level 1; `escalated:3` goes to the highest level and Asortis, and with `unacknowledged` also to the recipients
 * of `escalated:2`; any other notice starts at level 1. What has changed also goes to whoever was `asked` to act on a higher
 * level. An address listed more than once appears once.
 */
export const chooseRecipients = (
  path: EscalationPath,
  notice: Notice,
  known: ReadonlyMap<string, Reachability>,
): Recipient[] => {
  const { levels, also } = startOf(path, notice)
  const chosen: Recipient[] = []
  for (const level of levels) {
    chosen.push(...level)
    if (level.some(({ email }) => known.get(recipientHash(email)) !== 'unreachable')) break
  }
  const byAddress = Map.groupBy([...chosen, ...also], ({ email }) => recipientHash(email))
  return [...byAddress.values()].flatMap(
    (same) => same.find(({ inPlaceOf }) => inPlaceOf === undefined) ?? same[0] ?? [],
  )
}
