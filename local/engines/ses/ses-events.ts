import { randomUUID } from 'node:crypto'
import type { Json } from '../front/json.ts'
import { addressesOf, headerValue } from './mail-text.ts'
import type { Behaviour } from './mailbox.ts'
import type { SesMail } from './ses-mail.ts'
import type { MailHeader } from './ses.ts'

const detailTypes = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  Reject: 'Email Rejected',
  DeliveryDelay: 'Email Delivery Delayed',
} as const
type SesEventType = keyof typeof detailTypes

/** An event of SES about one mail. */
export type SesEvent = { eventType: SesEventType; detailType: string; detail: Json }

/** A mail that SES has accepted. */
export type AcceptedMail = {
  mail: SesMail
  messageId: string
  at: Date
  headers: readonly MailHeader[]
  sourceArn: string
  accountId: string
  callerName: string
}

const mailRecord = ({
  mail,
  messageId,
  at,
  headers,
  sourceArn,
  accountId,
  callerName,
}: AcceptedMail): Json => ({
  timestamp: at.toISOString(),
  source: mail.source,
  sourceArn,
  sendingAccountId: accountId,
  messageId,
  destination: mail.destinations,
  headersTruncated: false,
  headers,
  commonHeaders: {
    from: [mail.source],
    to: addressesOf(headerValue(headers, 'To')),
    messageId,
    subject: headerValue(headers, 'Subject') ?? '',
  },
  tags: {
    ...Object.fromEntries(mail.tags.map(({ name, value }) => [name, [value]])),
    'ses:operation': ['SendRawEmail'],
    ...(mail.configurationSet === undefined ? {} : { 'ses:configuration-set': [mail.configurationSet] }),
    'ses:source-ip': ['127.0.0.1'],
    'ses:from-domain': [mail.from.split('@').at(-1) ?? ''],
    'ses:caller-identity': [callerName],
  },
})

const feedback = (at: Date) => ({ timestamp: at.toISOString(), feedbackId: `${randomUUID()}-000000` })

const bounce = (at: Date, address: string, bounceType: string, bounceSubType: string, status: string) => ({
  bounceType,
  bounceSubType,
  bouncedRecipients: [
    { emailAddress: address, action: 'failed', status, diagnosticCode: `smtp; 550 ${status} local mailbox` },
  ],
  ...feedback(at),
  reportingMTA: 'dsn; local.invalid',
})

/** An automatic reply: no delivery status notification, so nothing but the address is known of the recipient. */
const automaticReply = (at: Date, address: string): Json => ({
  bounceType: 'Transient',
  bounceSubType: 'General',
  bouncedRecipients: [{ emailAddress: address }],
  ...feedback(at),
})

/** SES gave up on a transient failure. */
const transient =
  (bounceSubType: string, status: string) =>
  (at: Date, address: string): [SesEventType, Json][] => [
    ['Bounce', bounce(at, address, 'Transient', bounceSubType, status)],
  ]

const delivery = (at: Date, address: string) => ({
  timestamp: at.toISOString(),
  processingTimeMillis: 0,
  recipients: [address],
  smtpResponse: '250 ok',
  reportingMTA: 'local.invalid',
})

const outcomes: Readonly<Record<Behaviour, (at: Date, address: string) => [SesEventType, Json][]>> = {
  success: (at, address) => [['Delivery', delivery(at, address)]],
  // SES reports an out-of-office reply as a transient bounce, usually after the delivery.
  ooto: (at, address) => [
    ['Delivery', delivery(at, address)],
    ['Bounce', automaticReply(at, address)],
  ],
  'early-ooto': (at, address) => [
    ['Bounce', automaticReply(at, address)],
    ['Delivery', delivery(at, address)],
  ],
  bounce: (at, address) => [['Bounce', bounce(at, address, 'Permanent', 'General', '5.1.1')]],
  'soft-bounce': transient('General', '4.4.7'),
  'mailbox-full': transient('MailboxFull', '5.2.2'),
  'message-too-large': transient('MessageTooLarge', '5.3.4'),
  'content-rejected': transient('ContentRejected', '5.6.1'),
  'attachment-rejected': transient('AttachmentRejected', '5.6.1'),
  suppressionlist: (at, address) => [
    ['Bounce', bounce(at, address, 'Permanent', 'OnAccountSuppressionList', '5.1.1')],
  ],
  complaint: (at, address) => [
    ['Delivery', delivery(at, address)],
    [
      'Complaint',
      {
        complainedRecipients: [{ emailAddress: address }],
        ...feedback(at),
        complaintSubType: null,
        complaintFeedbackType: 'abuse',
        arrivalDate: at.toISOString(),
      },
    ],
  ],
  reject: () => [['Reject', { reason: 'Bad content' }]],
  delay: (at, address) => [
    [
      'DeliveryDelay',
      {
        delayType: 'TransientCommunicationFailure',
        delayedRecipients: [
          { emailAddress: address, status: '4.4.1', diagnosticCode: 'smtp; 421 4.4.1 local mailbox' },
        ],
        expirationTime: new Date(at.getTime() + 14 * 3_600_000).toISOString(),
        timestamp: at.toISOString(),
      },
    ],
    ['Delivery', delivery(at, address)],
  ],
}

/** `Delivery` has its details under `delivery`, `DeliveryDelay` under `deliveryDelay`. */
const fieldName = (type: SesEventType) => `${type.slice(0, 1).toLowerCase()}${type.slice(1)}`

/** All events SES will publish about an accepted e-mail, in order. */
export const sesEventsOf = (
  accepted: AcceptedMail,
  behaviourOf: (address: string) => Behaviour,
): readonly SesEvent[] => {
  const mail = mailRecord(accepted)
  const event = (eventType: SesEventType, details: Json): SesEvent => ({
    eventType,
    detailType: detailTypes[eventType],
    detail: { eventType, mail, [fieldName(eventType)]: details },
  })
  return [
    event('Send', {}),
    ...accepted.mail.destinations.flatMap((address) =>
      outcomes[behaviourOf(address)](accepted.at, address).map(([type, details]) => event(type, details)),
    ),
  ]
}
