import type { CallContent } from '../../cases/call/call-content.ts'
import type { Phone } from '../../cases/phone/phone.ts'
import { topicWords } from '../../cases/words/topic-words.ts'
import type { MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { type MailText, outside, own, say, unbroken } from '../../platform/mail/rendering/mail-text.ts'
import type { AlertFacts } from './alert-facts.ts'
import { commentLines } from './answer-lines.ts'
import { dayInWords, instantInWords, type Reading } from '../../platform/words/local-words.ts'
import type { MailPhrases } from './mail-phrases.ts'

/** A labelled value of our own words; none if it is not known. */
export const ownValue = (label: string, words: string | undefined): MailLine[] =>
  words === undefined ? [] : [{ type: 'value', label: own(label), text: own(words) }]

/** A labelled value from outside; none if it is not known. */
const given = (label: string, value: string | undefined): MailLine[] =>
  value === undefined ? [] : [{ type: 'value', label: own(label), text: outside(value) }]

/** A detail that the caller sent empty is none. */
const unlessEmpty = (detail: string | undefined) => detail || undefined

/** A number that was found, on one line; what is no number may be long, and breaks anywhere. */
export const phoneText = ({ dial, shown }: Phone): MailText =>
  dial === null ? outside(shown) : unbroken(shown)

const digitsOf = (text: string) => text.replace(/\D/g, '')

/** Whether more was given than the number found: another number, an extension, or when to ring. */
const saysMore = ({ given: text, dial }: Phone): boolean =>
  dial !== null && (/\p{L}/u.test(text) || digitsOf(text).length > digitsOf(dial).length + 2)

/** Whom to ring and how; the e-mail address too if no number can be dialled, or is to be. */
export const contactLines = (
  { customer, callBackAt }: CallContent,
  phrases: MailPhrases,
  reading: Reading,
  { phone, mayRing }: { phone: Phone; mayRing: boolean },
): MailLine[] => {
  const { ref, language } = customer
  const [name, email] = [customer.name, customer.email].map(unlessEmpty)
  const hasPhone = phone.given !== ''
  const otherLanguage =
    language !== undefined && language !== reading.language
      ? new Intl.DisplayNames([reading.language], { type: 'language' }).of(language)
      : undefined
  return [
    ...given(phrases.customer, name),
    ...(hasPhone ? [{ type: 'value' as const, label: own(phrases.phone), text: phoneText(phone) }] : []),
    ...(saysMore(phone) ? given(phrases.phoneAsGiven, phone.given) : []),
    // The email only if there is no phone to ring: the body holds only the personal data needed to act.
    ...(phone.dial !== null && mayRing ? [] : given(phrases.email, email)),
    ...(!hasPhone && email === undefined
      ? [{ type: 'sentence' as const, text: own(phrases.noContact) }]
      : []),
    ...given(phrases.customerRef, ref),
    ...ownValue(phrases.speaks, otherLanguage),
    ...ownValue(phrases.callBack, callBackAt && instantInWords(callBackAt, reading)),
  ]
}

/** What the customer told us: situations, motives and comments, verbatim. */
export const storyLines = (
  facts: AlertFacts,
  phrases: MailPhrases,
  { language }: Pick<Reading, 'language'>,
): MailLine[] => {
  const { content } = facts.call
  const quoteOf = (
    label: string,
    topic: keyof (typeof topicWords)['es'] | undefined,
    text: string | undefined,
  ): MailLine[] => {
    const about = topic && topicWords[language][topic]
    if (text === undefined) return ownValue(label, about)
    return [{ type: 'quote', label: own(about ? `${label} (${about})` : label), text }]
  }
  return [
    ...(content.situations ?? []).flatMap((item) =>
      quoteOf(phrases.states[item.state], item.topic, item.description),
    ),
    ...(content.motives ?? []).flatMap((item) => quoteOf(phrases.motive, item.topic, item.text)),
    ...commentLines({ content, questionnaire: facts.questionnaire }, language),
  ]
}

/** The visit or delivery that the call was about. */
export const visitLines = (content: CallContent, phrases: MailPhrases, reading: Reading): MailLine[] => {
  const { ref, date, site, adviser, vehicle } = content.visit
  return [
    ...ownValue(phrases.kind, phrases.kinds[content.kind]),
    ...given(phrases.visitRef, ref),
    ...given(phrases.recheckOf, content.recheckOf),
    ...ownValue(phrases.date, date && dayInWords(date, reading)),
    ...given(phrases.model, vehicle?.model),
    ...given(phrases.plate, vehicle?.plate),
    ...given(phrases.adviser, adviser),
    ...given(phrases.site, site),
    ...ownValue(phrases.calledAt, instantInWords(content.startedAt, reading)),
  ]
}

/** The words of the button that rings the customer: the name, or else the reference, and the phone. */
export const dialText = (
  { customer: { name, ref } }: CallContent,
  phone: Phone,
  phrases: MailPhrases,
): MailText => say`${name || phrases.withoutName(ref)}, ${phoneText(phone)}`
