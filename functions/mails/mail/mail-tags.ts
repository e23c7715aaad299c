import { decodeTag, type MailTags } from '../../platform/mail/delivery/mail-tags.ts'
import type { MailId } from './mail.ts'

/** The SES tags of an e-mail. The rule that routes these e-mails' events matches on `mail`. */
export const mailTags = ({ kind, id, recipient }: MailId): MailTags => ({ mail: kind, about: id, recipient })

/** The e-mail that SES's tags identify; null if they identify none. */
export const mailOfTags = (tags: MailTags): MailId | null => {
  const [kind, id, recipient] = ['mail', 'about', 'recipient'].map((name) => decodeTag(tags[name] ?? ''))
  return kind && id && recipient ? { kind, id, recipient } : null
}
