import type { Notice } from '../../cases/alert/notice.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import { isWorthRetrying } from '../../platform/retry/time-budget.ts'
import type { ProblemCall } from '../mail/alert-facts.ts'
import type { AlertPorts } from './alert-ports.ts'
import { asortisLevel, type Recipient } from './choose-recipients.ts'

/**
 * The address with which this recipient can acknowledge the problem, its item written first; null for Asortis and a brand's
 * managers, for a problem that is acknowledged or past its resolve-by, and if the item cannot be written for good, which
 * must not hold back the alert. Throws if it cannot be written for a transient reason.
 */
export const writeLink = async (
  { links, linkToken, apiUrl }: Pick<AlertPorts, 'links' | 'linkToken' | 'apiUrl'>,
  { dealerId, callId, problem }: ProblemCall,
  notice: Notice,
  to: Recipient,
  now: Date,
): Promise<string | null> => {
  const { status, resolveBy: until, reopenings: opening } = problem
  if (to.level === asortisLevel || to.ofBrand || status !== 'open' || now.getTime() >= Date.parse(until))
    return null
  const subject = { dealerId, callId, notice, recipientHash: recipientHash(to.email), opening }
  const token = linkToken(subject)
  try {
    await links.put(token, { may: 'acknowledge', ...subject, until })
  } catch (fault) {
    if (isWorthRetrying(fault)) throw fault
    log('error', 'alert-without-link', { dealerId, callId, ...faultFields(fault) })
    return null
  }
  return `${apiUrl}/v1/acknowledgements/${token}`
}
