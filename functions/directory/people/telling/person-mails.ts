import { createHash } from 'node:crypto'
import type { NewMail } from '../../../mails/mail/mail.ts'
import { recipientHash } from '../../../platform/mail/recipient-hash.ts'
import type { Dealer } from '../../dealers/dealer.ts'
import { type PersonNews, personDocument } from './person-document.ts'

const kindOf = {
  added: 'person-added',
  removed: 'person-removed',
  reset: 'second-factor-reset',
  'privacy-given': 'privacy-role-given',
  'privacy-taken': 'privacy-role-taken',
} as const satisfies Record<PersonNews['what'], string>

/** Begins with the dealer, as the ids of all e-mails to dealers do; what follows is one change of one person. */
const idOf = (dealerId: string, personId: string, revision: number): string =>
  `${dealerId}/${createHash('sha256').update(`${personId}/${revision}`).digest('hex').slice(0, 15)}`

/** A change of what a person may do for a dealer, with the revision of the person that it makes. */
export type PersonToldOf = PersonNews & {
  dealer: Dealer
  person: PersonNews['person'] & { personId: string }
  revision: number
}

/**
 * The e-mails about a change of what a person may do for a dealer: one to the person and one to each of the dealer's
 * managers, who receive its alerts above level 1; each address once. At most 51, so that they fit in the transaction of
 * the change.
 */
export const personMails = (news: PersonToldOf): NewMail[] => {
  const { dealer, person, revision, what } = news
  const managers = dealer.alertRecipients.filter(({ level }) => level > 1)
  const managersByAddress = new Map(managers.map((manager) => [recipientHash(manager.email), manager]))
  managersByAddress.delete(recipientHash(person.email))
  const mailTo = (to: NewMail['to'], reader: 'person' | 'managers'): NewMail => ({
    kind: kindOf[what],
    id: idOf(dealer.dealerId, person.personId, revision),
    to,
    document: personDocument(news, reader),
  })
  return [
    mailTo({ email: person.email, name: person.name }, 'person'),
    ...[...managersByAddress.values()].map(({ email, name }) =>
      mailTo({ email, ...(name !== undefined && { name }) }, 'managers'),
    ),
  ]
}
