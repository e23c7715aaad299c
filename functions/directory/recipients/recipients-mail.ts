import type { NewMail } from '../../mails/mail/mail.ts'
import { recipientHash } from '../../platform/mail/recipient-hash.ts'
import type { MailDocument, MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { type MailText, own, say } from '../../platform/mail/rendering/mail-text.ts'
import { languageOf } from '../../platform/words/language.ts'
import { dayInWords, instantInWords, zoneInWords } from '../../platform/words/local-words.ts'
import type { StoredDealer } from '../dealers/dealer.ts'
import { shownRecipient } from './recipient-address.ts'
import { type RecipientChanges, recipientChanges } from './recipient-changes.ts'
import { currentStandIns } from './standing-in.ts'
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

const nameOf = (recipient: Pick<Recipient, 'email' | 'name' | 'typedEmail'>): MailText => {
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

const leadFor = (email: string, changes: RecipientChanges, words: RecipientsMailWords) => {
  const { added, removed, standingIn, standingInNoMore } = changes
  const own = recipientHash(email)
  const isIn = (recipients: readonly { email: string }[]) =>
    recipients.some((recipient) => recipientHash(recipient.email) === own)
  if (isIn(added)) return words.added
  if (isIn(removed)) return words.removed
  if (isIn(standingIn)) return words.standsIn
  if (standingIn.some((standIn) => recipientHash(standIn.for) === own)) return words.isStoodInFor
  return isIn(standingInNoMore) ? words.standsInNoMore : words.others
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
  const known = [...after.alertRecipients, ...before.alertRecipients]
  const awayOf = (away: string): MailText => {
    const recipient = known.find((one) => recipientHash(one.email) === recipientHash(away))
    return recipient ? nameOf(recipient) : say`${away}`
  }
  const dayOf = (until: string) => own(dayInWords(until, { language, zone, now: at }))
  const standing = [
    ...changes.standingIn.map((one): MailLine => ({
      type: 'sentence',
      text: words.isStandingIn(nameOf(one), awayOf(one.for), dayOf(one.until)),
    })),
    ...changes.standingInNoMore.map((one): MailLine => ({
      type: 'sentence',
      text: words.isStandingInNoMore(nameOf(one), awayOf(one.for)),
    })),
  ]
  const current = currentStandIns(after, at)
  const now = after.alertRecipients.map((recipient): MailLine => {
    const standIn = current.find((one) => recipientHash(one.for) === recipientHash(recipient.email))
    const what = receivesWhat(recipient, words)
    return {
      type: 'value',
      label: nameOf(recipient),
      text: standIn ? [...what, ...words.inTheirPlace(nameOf(standIn), dayOf(standIn.until))] : what,
    }
  })
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
          ...standing,
        ],
      },
      { title: words.now, lines: now.length > 0 ? now : [nobody] },
    ],
    footer: [say`${name} · Asortis`, own(words.zone(zoneInWords(zone, language)))],
  }
}

/**
 * The e-mails about a change of who receives a dealer's alerts: to everyone who received them before and everyone who does
 * now, and to those who begin or end standing in for somebody, each address once. None if nobody receives other alerts than before.
 */
export const recipientsMails = (change: SettingsChange): NewMail[] => {
  const { dealerId, revision, before, after } = change
  const changes = recipientChanges(before, after, change.at)
  if (changes === null) return []
  const everyone = [
    ...[...before.alertRecipients, ...after.alertRecipients],
    ...[...changes.standingInNoMore, ...changes.standingIn],
  ]
  const byAddress = new Map(everyone.map((recipient) => [recipientHash(recipient.email), recipient]))
  return [...byAddress.values()].map(({ email, name }) => ({
    kind: 'recipients-changed',
    id: `${dealerId}/${revision}`,
    to: { email, ...(name !== undefined && { name }) },
    document: documentFor(change, changes, email),
  }))
}
