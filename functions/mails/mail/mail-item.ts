import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import { claimFields } from '../../platform/mail/sending/claim-steps.ts'
import { keys, sendShards } from '../keys.ts'
import type { MailId, NewMail } from './mail.ts'
import { nextAttemptAt } from './next-attempt.ts'
import { storedFact, writeDocument } from './stored-document.ts'

/** The item's format version; a format change needs a new version and an upgrade in `parseMailItem`. */
const mailItemVersion = 1

const text = z.string()

const storedMail = z.object({
  v: z.literal(mailItemVersion),
  n: z.int(),
  kind: text,
  id: text,
  /** The hash of the recipient's address. */
  recipient: text,
  postedAt: text,
  /** It is not sent after this. */
  until: text,
  /** What is needed to send it, until SES has accepted it: then neither the address nor the text is kept. */
  to: z.optional(z.object({ email: text, name: z.optional(text) })),
  document: z.optional(text),
  unsubscribe: z.optional(text),
  /** It is sent only while this item is as it was. */
  about: z.optional(z.object({ pk: text, sk: text, n: z.int() })),
  /** It is sent only while all of these hold; kept no longer than its content. */
  facts: z.optional(z.array(storedFact)),
  ...claimFields,
})

/** One e-mail to one recipient. Times are ISO 8601; `n` counts its writes. */
export type Mail = Omit<z.output<typeof storedMail>, 'v'>

const dayMs = 86_400_000
/** For how long sending is tried if whoever posted it does not say. */
const triedForMs = 3 * dayMs
/** How long an e-mail's item is kept, to tell what became of it. */
const keptForMs = 90 * dayMs

const kindForm = /^[a-z-]{1,40}$/
const idForm = /^[A-Za-z0-9._/-]{1,80}$/

/** A new e-mail, to be sent at once. Throws if its kind, id or document is not as `NewMail` says. */
export const postedMail = (
  { kind, id, to, document, until, unsubscribe, about, facts }: NewMail,
  now: Date,
): Mail => {
  if (!kindForm.test(kind) || !idForm.test(id)) throw new Error('Not the kind and id of an e-mail')
  const at = now.toISOString()
  return {
    ...{ n: 1, kind, id, recipient: recipientHash(to.email), postedAt: at },
    until: (until ?? new Date(now.getTime() + triedForMs)).toISOString(),
    to: { email: to.email, ...(to.name !== undefined && { name: to.name }) },
    document: writeDocument(document),
    ...(unsubscribe !== undefined && { unsubscribe }),
    ...(about && { about }),
    ...(facts && { facts: [...facts] }),
    ...{ state: 'released', at, attemptId: '', leaseUntil: at, attempts: 0, uncertainAt: [] },
  }
}

/** What is dropped once SES has accepted an e-mail, or it is not to be sent any more. */
export const withoutContent = ({ to: _, document: __, unsubscribe: ___, facts: ____, ...mail }: Mail): Mail =>
  mail

/** The key of an e-mail's item. */
export const mailKey = ({ kind, id, recipient }: MailId) => keys.mail(kind, id, recipient)

const shardOf = ({ kind, id, recipient }: MailId): string =>
  String(createHash('sha256').update(`${kind}#${id}#${recipient}`).digest().readUInt8(0) % sendShards)

/** An e-mail as a table item; in the index of what is to be sent for as long as it is. */
export const mailItem = (mail: Mail) => {
  const sendAt = nextAttemptAt(mail)
  return {
    ...mailKey(mail),
    v: mailItemVersion,
    ...mail,
    ...(sendAt !== null && { sendAt, sendShard: shardOf(mail) }),
    expiresAt: Math.ceil((Date.parse(mail.postedAt) + keptForMs) / 1000),
  }
}

/** Parses a table item as an e-mail. Throws if it is not one. */
export const parseMailItem = (item: unknown): Mail => {
  const { v: _, ...mail } = z.parse(storedMail, item)
  return mail
}
