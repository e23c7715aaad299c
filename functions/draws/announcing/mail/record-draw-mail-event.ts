import { log, type Metric } from '../../../platform/runtime/log.ts'
import { changeClaim } from '../../../platform/mail/sending/change-claim.ts'
import type { ClaimChange, MailState } from '../../../platform/mail/sending/claim-steps.ts'
import type { DeliveryType, SesEvent } from '../../../platform/mail/delivery/ses-event.ts'
import type { DrawMailStore } from './draw-mail-store.ts'
import { drawMailOfTags } from './draw-mail-tags.ts'

type Standing = Extract<MailState, 'sent' | 'delivered' | 'bounced' | 'complained'>

const standings: Record<DeliveryType, Standing> = {
  send: 'sent',
  delay: 'sent',
  'soft-bounce': 'sent',
  delivery: 'delivered',
  bounce: 'bounced',
  reject: 'bounced',
  complaint: 'complained',
}
/** Of one mail: a complaint or a bounce may follow its delivery, never the other way round. */
const inMail: Partial<Record<MailState, number>> = { sent: 0, delivered: 1, bounced: 2, complained: 3 }
/** Of a mail and its repeat: one that arrived counts more than one that did not. */
const ofMails: Partial<Record<MailState, number>> = { sent: 0, bounced: 1, delivered: 2, complained: 3 }

/**
 * Brings a mail to where an event of SES leaves it. An event is proof that SES took the mail, so it also settles one
 * whose sender never heard the answer. Repeats and disorder change nothing.
 */
export const applySesEvent =
  ({ type, messageId, at, takenAt }: Omit<SesEvent, 'tags' | 'to'>): ClaimChange =>
  (mail) => {
    const state = standings[type]
    const sentAt = mail.sentAt ?? takenAt
    const weights = (mail.messageId ?? messageId) === messageId ? inMail : ofMails
    if ((weights[state] ?? 0) <= (weights[mail.state] ?? -1)) return null
    // The message id is that of the mail which the state is of, should there be a repeat.
    return { ...mail, state, at, messageId, sentAt }
  }

export type RecordPorts = { mails: Pick<DrawMailStore, 'get' | 'replace'>; metric: Metric }

/** Records what became of a mail about a draw, by its tags. Takes repeats and disorder. Throws for what will pass. */
export const recordDrawMailEvent =
  ({ mails, metric }: RecordPorts) =>
  async (event: SesEvent): Promise<void> => {
    const id = drawMailOfTags(event.tags)
    if (id === null) return log('warn', 'draw-mail-event-not-understood')
    const { month, groupId, kind } = id
    const about = { month, groupId, kind, messageId: event.messageId, type: event.type }
    const mail = await mails.get(id)
    if (!mail) return log('warn', 'draw-mail-event-without-mail', about)
    const now = await changeClaim(mails, mail, applySesEvent(event))
    log('info', 'draw-mail-event-recorded', { ...about, number: now.number, state: now.state })
    if (now.state === 'bounced' && mail.state !== 'bounced') metric('DrawMailBounced', 'Count', 1)
  }
