import type { CallKind } from '../directory/call-kind.ts'
import type { AlertRecipient } from '../directory/dealer.ts'
import { asortisLevel, type Recipient, recipientHash } from './recipient.ts'
import type { Notice } from './notice.ts'

/** What is known of an address for this notice; an address not known has not been tried. */
export type Reach = 'reached' | 'unreachable' | 'pending'

export type Ladder = {
  /** The dealer's recipients; empty when the dealer is not known. */
  recipients: readonly AlertRecipient[]
  kind: CallKind
  /** Asortis's own address: the last step of every ladder. */
  asortis: string
}

/** The levels of a ladder for a call's kind, lowest first, Asortis last; an address counts at its lowest level. */
const levelsOf = ({ recipients, kind, asortis }: Ladder): Recipient[][] => {
  const own = recipients
    .filter((recipient) => recipient.kinds.includes(kind))
    .toSorted((a, b) => a.level - b.level)
  const all: Recipient[] = [
    ...own.map(({ email, name, level }) => ({ email, level, ...(name === undefined ? {} : { name }) })),
    { email: asortis, level: asortisLevel },
  ]
  const first = all.filter(
    (item, index) =>
      all.findIndex((other) => recipientHash(other.email) === recipientHash(item.email)) === index,
  )
  return [...Map.groupBy(first, (recipient) => recipient.level).values()]
}

type Start = { levels: Recipient[][]; also: Recipient[] }

const startOf = (levels: Recipient[][], asortis: string, notice: Notice): Start => {
  const last = levels.flat().filter((recipient) => recipientHash(recipient.email) === recipientHash(asortis))
  const above = levels.filter((level) => level.some((recipient) => recipient.level > 1))
  if (notice === 'escalated:2') return { levels: above, also: above.length === 0 ? last : [] }
  if (notice === 'escalated:3') return { levels: levels.slice(-2), also: last }
  // Nobody of level 1 is a gap in the dealer's settings that Asortis must hear of, whoever else is told.
  return { levels, also: above.length === levels.length ? last : [] }
}

/**
 * Who should have a notice, given what is known of the addresses (by their hash): all of the first level, and as
 * long as nobody of a level can be reached, all of the next; at last Asortis. `escalated:2` starts above level 1;
 * `escalated:3` goes to the highest level and Asortis; every other notice starts at level 1.
 */
export const chooseRecipients = (
  ladder: Ladder,
  notice: Notice,
  known: ReadonlyMap<string, Reach>,
): Recipient[] => {
  const { levels, also } = startOf(levelsOf(ladder), ladder.asortis, notice)
  const chosen = new Set<Recipient>(also)
  for (const level of levels) {
    level.forEach((recipient) => chosen.add(recipient))
    if (level.some(({ email }) => known.get(recipientHash(email)) !== 'unreachable')) break
  }
  return [...chosen]
}
