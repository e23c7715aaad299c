import { log, type Metric } from '../../../platform/runtime/log.ts'
import { changeClaim } from '../../../platform/mail/sending/change-claim.ts'
import { applySesEvents } from '../../../platform/mail/delivery/apply-ses-events.ts'
import type { SesEvent } from '../../../platform/mail/delivery/ses-event.ts'
import type { DrawMail } from './draw-mail-item.ts'
import type { DrawMailStore } from './draw-mail-store.ts'
import { drawMailOfTags } from './draw-mail-tags.ts'

/** What recording a delivery event requires. */
type RecordPorts = { mails: Pick<DrawMailStore, 'get' | 'replace'>; metric: Metric }

/**
 * Records a delivery event of an e-mail about a draw, found by its tags. Events may repeat and come in any order; one
 * without a known e-mail is logged. Throws for transient faults.
 */
export const recordDrawMailEvent =
  ({ mails, metric }: RecordPorts) =>
  async (event: SesEvent): Promise<void> => {
    const id = drawMailOfTags(event.tags)
    if (id === null) return log('warn', 'draw-mail-event-not-understood')
    const { month, groupId, kind } = id
    const about = { month, groupId, kind, messageId: event.messageId, type: event.type }
    const mail = await mails.get(id)
    if (!mail) return log('warn', 'draw-mail-event-without-mail', about)
    const now = await changeClaim(mails, mail, applySesEvents<DrawMail>([event]))
    log('info', 'draw-mail-event-recorded', { ...about, number: now.number, state: now.state })
    if (now.state === 'bounced' && mail.state !== 'bounced') metric('DrawMailBounced', 'Count', 1)
  }
