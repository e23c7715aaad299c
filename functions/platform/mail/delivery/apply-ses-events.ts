import { completing } from '../sending/change-claim.ts'
import type { MailClaim, MailState } from '../sending/claim-steps.ts'
import type { DeliveryType, SesEvent } from './ses-event.ts'

/** What an event says of a mail that SES has taken. */
export type MailEvent = Pick<SesEvent, 'messageId' | 'type' | 'at' | 'takenAt'>

type TakenState = Extract<MailState, 'sent' | 'delivered' | 'bounced' | 'complained'>

/** How a mail stands, since when, by which of SES's mails (it may have been repeated), and when SES took that one. */
export type Standing = { state: TakenState; at: string; messageId: string; takenAt: string }

const stateAfter: Record<DeliveryType, TakenState> = {
  send: 'sent',
  delay: 'sent',
  'soft-bounce': 'sent',
  delivery: 'delivered',
  bounce: 'bounced',
  reject: 'bounced',
  complaint: 'complained',
}
/** Of one mail: a complaint or a bounce may follow its delivery, never the other way round. */
const weightInMail: Record<TakenState, number> = { sent: 0, delivered: 1, bounced: 2, complained: 3 }
/** Of a mail and its repeat: the one that arrived counts more than the one that did not. */
const weightOfMails: Record<TakenState, number> = { sent: 0, bounced: 1, delivered: 2, complained: 3 }

const isTaken = (state: MailState): state is TakenState => state in weightInMail

/** How a mail stands by what was recorded of it; null as long as it is not known that SES took it. */
const recordedStanding = ({ state, at, messageId, sentAt }: MailClaim): Standing | null =>
  isTaken(state) && messageId !== undefined ? { state, at, messageId, takenAt: sentAt ?? at } : null

/**
 * How a mail stands by its events, and by what was recorded of it before. Does not depend on the events' order, nor on
 * repeats; null without any.
 */
export const standingOf = (
  events: readonly MailEvent[],
  recorded: Standing | null = null,
): Standing | null => {
  const told = events.map(({ type, ...event }): Standing => ({ ...event, state: stateAfter[type] }))
  const mails = Map.groupBy(recorded ? [recorded, ...told] : told, ({ messageId }) => messageId)
  const ofEachMail = [...mails.values()].flatMap(([first, ...more]) =>
    first ? more.reduce((a, b) => (weightInMail[b.state] > weightInMail[a.state] ? b : a), first) : [],
  )
  return ofEachMail.reduce<Standing | null>((a, b) => {
    const by = a === null ? 1 : weightOfMails[b.state] - weightOfMails[a.state]
    return a === null || by > 0 || (by === 0 && b.messageId < a.messageId) ? b : a
  }, null)
}

/**
 * Brings a mail to where events of SES leave it: all that are kept of it, or the one that has just come. An event is
 * proof that SES took the mail, so it also settles one whose sender never heard the answer; `complete` then adds what
 * else the item says of a mail that was taken. Null when they change nothing.
 */
export const applySesEvents = <M extends MailClaim>(
  events: readonly MailEvent[],
  complete?: (mail: M) => M,
): ((mail: M) => M | null) =>
  completing<M>((mail) => {
    const standing = standingOf(events, recordedStanding(mail))
    if (standing === null || standing.state === mail.state) return null
    const { takenAt, ...now } = standing
    return { ...mail, ...now, sentAt: mail.sentAt ?? takenAt }
  }, complete)
