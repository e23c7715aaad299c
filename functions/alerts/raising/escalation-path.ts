import type { Brand } from '../../directory/brands/brand.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import { withStandIns } from '../../directory/recipients/standing-in.ts'
import type { CallKind } from '../../directory/questionnaires/call-kind.ts'
import { escalationLevel, type Notice } from '../../cases/alert/notice.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import { asortisLevel, type Recipient } from './choose-recipients.ts'

type PathOf = {
  /** Undefined if the dealer is unknown. */
  dealer: Pick<Dealer, 'alertRecipients' | 'standIns' | 'zone'> | undefined
  /** The brand of the call's questionnaire; undefined if it is unknown. */
  brand: Pick<Brand, 'managers'> | undefined
  kind: CallKind
  notice: Notice
  /** The hashes of addresses at which somebody was asked to act on the problem. */
  asked: ReadonlySet<string>
  /** Asortis's own address: the last step of every escalation path. */
  asortis: string
  now: Date
}

/**
 * Whom a problem's notices may go to, level by level, lowest first: the dealer's recipients for the call's kind, with
 * those who are away replaced by their stand-ins, and Asortis last. In between, for escalations of a dealer that names
 * nobody above level 1 for this kind, the brand's managers; for other notices those of them who were asked to act.
 */
export const escalationPath = ({
  dealer,
  brand,
  kind,
  notice,
  asked,
  asortis,
  now,
}: PathOf): Recipient[][] => {
  const own = dealer
    ? withStandIns(
        dealer.alertRecipients.filter((recipient) => recipient.kinds.includes(kind)),
        dealer,
        now,
      )
    : []
  const levels = Map.groupBy(
    own
      .toSorted((a, b) => a.level - b.level)
      .map(({ email, name, level, inPlaceOf }): Recipient => ({
        ...{ email, level },
        ...(name !== undefined && { name }),
        ...(inPlaceOf !== undefined && { inPlaceOf }),
      })),
    ({ level }) => level,
  )
  const hasManager = own.some(({ level }) => level > 1)
  const managers = (hasManager ? [] : (brand?.managers ?? []))
    .filter(({ email }) => escalationLevel(notice) !== undefined || asked.has(recipientHash(email)))
    .map(({ email, name }): Recipient => ({
      ...{ email, level: 2, ofBrand: true },
      ...(name !== undefined && { name }),
    }))
  return [
    ...levels.values(),
    ...(managers.length > 0 ? [managers] : []),
    [{ email: asortis, level: asortisLevel }],
  ]
}
