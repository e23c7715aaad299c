import type { NewMail } from '../../mails/mail/mail.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import type { MailDocument, MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { type MailText, own, say } from '../../platform/mail/rendering/mail-text.ts'
import { languageOf } from '../../platform/words/language.ts'
import { instantInWords, zoneInWords } from '../../platform/words/local-words.ts'
import type { StoredDealer } from '../dealers/dealer.ts'
import { shownRecipient } from './recipient-address.ts'
import { type RecipientChanges, recipientChanges } from './recipient-changes.ts'
import { type RecipientsMailWords, recipientsMailWords } from './recipients-mail-words.ts'

type Recipient = StoredDealer['alertRecipients'][number]

/** A change of a dealer's settings: as they were, as they are, who made it, and when. */
type SettingsChange = {
  dealerId: string
  /** The revision that the change makes. */
  revision: number
  before: StoredDealer
  after: StoredDealer
  by: 'asortis' | 'dealer'
  at: Date
}

const nameOf = (recipient: Recipient): MailText => {
  const { name, email } = shownRecipient(recipient)
  return name === undefined ? say`${email}` : say`${name} (${email})`
}

const receivesWhat = (
  { level, kinds }: Recipient,
  { levels, kinds: words }: RecipientsMailWords,
): MailText => {
  const when = level === 1 ? levels.first : level === 2 ? levels.second : levels.third
  return own(`${when} (${kinds.map((kind) => words[kind]).join(', ')})`)
}

const leadFor = (email: string, { added, removed }: RecipientChanges, words: RecipientsMailWords) => {
  const isIn = (recipients: readonly Recipient[]) =>
    recipients.some((recipient) => recipientHash(recipient.email) === recipientHash(email))
  if (isIn(added)) return words.added
  return isIn(removed) ? words.removed : words.others
}

const documentFor = (
  { before, after, by, at }: SettingsChange,
  changes: RecipientChanges,
  email: string,
): MailDocument => {
  const { name, zone } = after
  const language = languageOf(after.language)
  const words = recipientsMailWords[language]
  const listed = (label: string, recipients: readonly Recipient[]): MailLine[] =>
    recipients.map((recipient) => ({ type: 'value', label: own(label), text: nameOf(recipient) }))
  const now = after.alertRecipients.map((recipient): MailLine => ({
    type: 'value',
    label: nameOf(recipient),
    text: receivesWhat(recipient, words),
  }))
  const nobody: MailLine = { type: 'sentence', text: own(words.nobody) }
  // The name as the readers know it, if it changes too.
  const dealer = say`${before.name}`
  return {
    language,
    subject: [...own(`${words.subject}: `), ...dealer],
    title: own(words.subject),
    lead: [
      leadFor(email, changes, words)(dealer),
      own(words.by[by](instantInWords(at.toISOString(), { language, zone, now: at }))),
      own(words.ask),
    ],
    dial: null,
    act: null,
    blocks: [
      {
        title: words.changes,
        lines: [
          ...listed(words.isAdded, changes.added),
          ...listed(words.isRemoved, changes.removed),
          ...listed(words.isChanged, changes.changed),
        ],
      },
      { title: words.now, lines: now.length > 0 ? now : [nobody] },
    ],
    footer: [say`${name} · Asortis`, own(words.zone(zoneInWords(zone, language)))],
  }
}

/**
 * The e-mails about a change of who receives a dealer's alerts: to everyone who received them before and everyone who does
 * now, each address once. None if nobody receives other alerts than before.
 */
export const recipientsMails = (change: SettingsChange): NewMail[] => {
  const { dealerId, revision, before, after } = change
  const changes = recipientChanges(before.alertRecipients, after.alertRecipients)
  if (changes === null) return []
  const everyone = [...before.alertRecipients, ...after.alertRecipients]
  const byAddress = new Map(everyone.map((recipient) => [recipientHash(recipient.email), recipient]))
  return [...byAddress.values()].map(({ email, name }) => ({
    kind: 'recipients-changed',
    id: `${dealerId}/${revision}`,
    to: { email, ...(name !== undefined && { name }) },
    document: documentFor(change, changes, email),
  }))
}
