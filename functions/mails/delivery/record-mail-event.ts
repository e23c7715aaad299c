import { applySesEvents } from '../../platform/mail/delivery/apply-ses-events.ts'
import type { SesEvent } from '../../platform/mail/delivery/ses-event.ts'
import { changeClaim } from '../../platform/mail/sending/change-claim.ts'
import { log, type Metric } from '../../platform/runtime/log.ts'
import { type Mail, withoutContent } from '../mail/mail-item.ts'
import { mailOfTags } from '../mail/mail-tags.ts'
import type { Mails } from '../store/mail-store.ts'

/** What recording a delivery event requires. */
type RecordPorts = { mails: Pick<Mails, 'get' | 'replace'>; metric: Metric }

/**
 * Records SES's event about an e-mail, found by its tags. Events may repeat, and may come in any order and before the
 * message id is stored; one without a known e-mail is logged. One that bounces is counted in the metric `MailFailed`.
 * Throws for transient faults.
 */
export const recordMailEvent =
  ({ mails, metric }: RecordPorts) =>
  async (event: SesEvent): Promise<void> => {
    const mailId = mailOfTags(event.tags)
    if (mailId === null) return log('warn', 'mail-event-not-understood')
    const { kind, id } = mailId
    const about = { kind, id, messageId: event.messageId, type: event.type }
    const mail = await mails.get(mailId)
    if (!mail) return log('warn', 'mail-event-without-mail', about)
    const now = await changeClaim(mails, mail, applySesEvents<Mail>([event], withoutContent))
    log('info', 'mail-event-recorded', { ...about, state: now.state })
    if (now.state === 'bounced' && mail.state !== 'bounced') metric('MailFailed', 'Count', 1)
  }
