import type { CallKind } from '../../directory/questionnaires/call-kind.ts'
import type { AlertRecipient } from '../../directory/dealers/dealer.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import { escalationLevel, type Notice } from '../../cases/alert/notice.ts'

/** Asortis itself: the level after every level of a dealer (1 to 5). */
export const asortisLevel = 6

/** Somebody who is told of problems, at one level of the ladder. */
export type Recipient = { email: string; name?: string | undefined; level: number }

/** What is known of an address for this notice; an address not known has not been tried. */
export type Reach = 'reached' | 'unreachable' | 'pending'

export type Ladder = {
  /** The dealer's recipients; empty when the dealer is not known. */
  recipients: readonly AlertRecipient[]
  kind: CallKind
  /** Asortis's own address: the last step of every ladder. */
  asortis: string
}

/** The levels of a ladder for a call's kind, lowest first, Asortis last. */
const levelsOf = ({ recipients, kind, asortis }: Ladder): Recipient[][] => {
  const own = recipients
    .filter((recipient) => recipient.kinds.includes(kind))
    .toSorted((a, b) => a.level - b.level)
    .map(({ email, name, level }) => ({ email, level, ...(name === undefined ? {} : { name }) }))
  return [...Map.groupBy(own, ({ level }) => level).values(), [{ email: asortis, level: asortisLevel }]]
}

type Start = { levels: Recipient[][]; also: Recipient[] }

const startOf = (levels: Recipient[][], notice: Notice): Start => {
  const asortis = levels.at(-1) ?? []
  const above = levels.filter((level) => level.some((recipient) => recipient.level > 1))
  const escalation = escalationLevel(notice)
  if (escalation === 2) return { levels: above, also: [] }
  if (escalation === 3) return { levels: levels.slice(-2), also: asortis }
  // Nobody of level 1 is a gap in the dealer's settings that Asortis must hear of, whoever else is told.
  return { levels, also: above.length === levels.length ? asortis : [] }
}

/**
 * Who should have a notice, given what is known of the addresses (by their hash): all of the first level, and as
 * long as nobody of a level can be reached, all of the next; at last Asortis. `escalated:2` starts above level 1;
 * `escalated:3` goes to the highest level and Asortis; every other notice starts at level 1. An address is told
 * once, however often it is named.
 */
export const chooseRecipients = (
  ladder: Ladder,
  notice: Notice,
  known: ReadonlyMap<string, Reach>,
): Recipient[] => {
  const { levels, also } = startOf(levelsOf(ladder), notice)
  const chosen: Recipient[] = []
  for (const level of levels) {
    chosen.push(...level)
    if (level.some(({ email }) => known.get(recipientHash(email)) !== 'unreachable')) break
  }
  const byAddress = Map.groupBy([...chosen, ...also], ({ email }) => recipientHash(email))
  return [...byAddress.values()].flatMap(([recipient]) => recipient ?? [])
}
