import type { Dealer } from '../../directory/dealers/dealer.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Caller } from '../../platform/http/caller.ts'
import { privacyErrors } from '../errors.ts'
import type { BlockedAccess } from './access-item.ts'
import { accessState, accessUntil } from './access-state.ts'
import { entryOfOpening } from '../register/entry-of-opening.ts'
import { openingMails } from './opening-mail.ts'
import { accessOf, type AccessOf, type OpenBlockedPorts } from './opening-ports.ts'

/** How often the request may change while it is approved. */
const maxTries = 10

/**
 * Approves that somebody else opens what is blocked. 409 `needs-second-person` for whoever asked, for whoever could not
 * approve it both when it was asked for and now, and for whoever was given access, a role or another way to sign in since:
 * whoever asks could have made them up. The register has it, in the same transaction. 404 once it has expired, or if whoever
 * asked may not look any more. Idempotent, also several times at once.
 */
export const approveOpening = (ports: OpenBlockedPorts) => {
  const { accesses, requests, rights, clock } = ports
  /** Undefined if it was changed meanwhile. */
  const approve = async (dealer: Dealer, of: AccessOf, by: Caller): Promise<BlockedAccess | undefined> => {
    const access = await accessOf(ports, dealer, of)
    if (by.id === access.requestedBy) throw new DomainError(privacyErrors.needsSecondPerson)
    if (access.approvedBy === by.id) return access
    const [self, now] = await Promise.all([
      rights.second.whoIs(by.id),
      rights.second.approvers(access.requestedBy, dealer),
    ])
    const approver = now.find(({ personId }) => personId === self?.personId)
    if (!approver) throw new DomainError(privacyErrors.needsSecondPerson)
    if (!access.approvers.includes(approver.personId) || approver.changedAt > access.requestedAt)
      throw new DomainError(
        privacyErrors.needsSecondPerson,
        'Whoever approves must have had access, role and way to sign in before it was asked for: ask anew',
      )
    if (accessState(access, clock()) !== 'requested') throw new DomainError(platformErrors.notFound)
    if (!(await rights.second.stillMay(access.requestedBy, dealer)))
      throw new DomainError(platformErrors.notFound, 'Whoever asked for it may not look at it any more')
    const approval = { approvedAt: clock().toISOString(), approvedBy: by.id }
    const approved = { ...access, ...approval, n: access.n + 1 }
    const until = accessUntil(approved).toISOString()
    const asked = await rights.second.whoIs(access.requestedBy)
    const news = {
      what: 'approved' as const,
      ...{ access: approved, by: access.requestedBy, name: asked?.name, until },
      approver: { by: by.id, name: approver.name },
    }
    const mails = openingMails({ dealer, news, told: await rights.recipients(dealer) })
    const entry = requests.record(entryOfOpening({ ...approved, ...approval }))
    return (await accesses.approve(access, approval, mails, [entry])) ? approved : undefined
  }

  return async (dealer: Dealer, of: AccessOf, by: Caller): Promise<BlockedAccess> => {
    for (let tries = 1; tries <= maxTries; tries += 1) {
      // Approved meanwhile, by another click of the same person or by somebody else: read again, that is seen.
      const approved = await approve(dealer, of, by)
      if (approved) return approved
    }
    throw new DomainError(platformErrors.unavailable)
  }
}
