import { completing } from '../sending/change-claim.ts'
import type { MailClaim, MailState } from '../sending/claim-steps.ts'
import type { DeliveryType, SesEvent } from './ses-event.ts'

/** What an SES event says about a mail that SES has accepted. */
export type MailEvent = Pick<SesEvent, 'messageId' | 'type' | 'at' | 'takenAt'>

type TakenState = Extract<MailState, 'sent' | 'delivered' | 'bounced' | 'complained'>

/**
 * The state of a mail, since when, according to which message (a mail may have been sent more than once), and when SES
 * accepted that message. `transient`: it bounced, but only until a delivery is reported.
 */
type MailStatus = {
  state: TakenState
  transient: boolean
  at: string
  messageId: string
  takenAt: string
}

/** The `code` of a mail that is `bounced` by a transient bounce alone. */
const transientBounce = 'transient-bounce'

const stateAfter: Record<DeliveryType, TakenState> = {
  send: 'sent',
  delay: 'sent',
  'soft-bounce': 'bounced',
  delivery: 'delivered',
  bounce: 'bounced',
  reject: 'bounced',
  complaint: 'complained',
}
/** Within one message: a complaint or a bounce may follow the delivery, never the other way round. */
const weights: Record<TakenState, number> = { sent: 0, delivered: 2, bounced: 3, complained: 4 }
/**
 * A transient bounce with a delivery is an automatic reply, such as an out-of-office note: the mail arrived. Without
 * one, SES has given up.
 */
const weightInMessage = ({ state, transient }: MailStatus): number => (transient ? 1 : weights[state])
/** Of a message and its repeat: the one that arrived counts more than the one that did not. */
const weightOfMessages: Record<TakenState, number> = { sent: 0, bounced: 1, delivered: 2, complained: 3 }

const isTaken = (state: MailState): state is TakenState => state in weights

/** A mail's recorded status; null while it is not known whether SES accepted it. */
const recordedStatus = ({ state, at, messageId, sentAt, code }: MailClaim): MailStatus | null =>
  isTaken(state) && messageId !== undefined
    ? {
        ...{ state, at, messageId, takenAt: sentAt ?? at },
        transient: state === 'bounced' && code === transientBounce,
      }
    : null

/**
 * A mail's status after these events, given the status recorded before them. The order of the events and repeated
 * events make no difference. Null if there are no events and nothing was recorded.
 */
export const statusOf = (
  events: readonly MailEvent[],
  recorded: MailStatus | null = null,
): MailStatus | null => {
  // An event has more fields than these, the address among them, which must not get into the mail's item.
  const reported = events.map(({ type, messageId, at, takenAt }): MailStatus => ({
    ...{ messageId, at, takenAt },
    state: stateAfter[type],
    transient: type === 'soft-bounce',
  }))
  const messages = Map.groupBy(recorded ? [recorded, ...reported] : reported, ({ messageId }) => messageId)
  const ofEachMessage = [...messages.values()].flatMap(([first, ...more]) =>
    first ? more.reduce((a, b) => (weightInMessage(b) > weightInMessage(a) ? b : a), first) : [],
  )
  return ofEachMessage.reduce<MailStatus | null>((a, b) => {
    const by = a === null ? 1 : weightOfMessages[b.state] - weightOfMessages[a.state]
    return a === null || by > 0 || (by === 0 && b.messageId < a.messageId) ? b : a
  }, null)
}

const codeAfter = ({ transient }: MailStatus, code: string | undefined): string | undefined => {
  if (transient) return transientBounce
  return code === transientBounce ? undefined : code
}

/**
 * Applies SES's events to a mail: all that are stored for it, or the latest alone. An event proves that SES accepted
 * the mail, so it also settles a mail whose sender got no response; `complete` then adds the item's other fields for
 * an accepted mail. Null if nothing changes.
 */
export const applySesEvents = <M extends MailClaim>(
  events: readonly MailEvent[],
  complete?: (mail: M) => M,
): ((mail: M) => M | null) =>
  completing<M>((mail) => {
    const status = statusOf(events, recordedStatus(mail))
    if (status === null) return null
    const { takenAt, transient: _, ...now } = status
    const code = codeAfter(status, mail.code)
    if (now.state === mail.state && code === mail.code) return null
    return { ...mail, ...now, ...(code !== mail.code && { code }), sentAt: mail.sentAt ?? takenAt }
  }, complete)
