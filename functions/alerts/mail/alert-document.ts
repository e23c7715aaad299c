import type { CallContent } from '../../cases/call/call-content.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Questionnaire } from '../../directory/questionnaires/questionnaire.ts'
import type { MailDocument, MailLine } from '../../platform/mail/rendering/mail-document.ts'
import type { ProblemState } from '../../cases/problem/problem-state.ts'
import { defaultCountry } from '../../directory/dealers/country.ts'
import { findPhone } from '../../cases/phone/find-phone.ts'
import { alertSubject } from './alert-subject.ts'
import { commentLines, discontentLines } from './answer-lines.ts'
import { criterionWords } from '../../cases/words/criterion-words.ts'
import { type Language, languageOf } from '../../cases/words/language.ts'
import { dayInWords, instantInWords, zoneInWords } from './local-words.ts'
import { type MailPhrases, mailPhrases } from './mail-phrases.ts'
import { escalationLevel, type Notice } from '../../cases/alert/notice.ts'
import { reasonsInWords } from '../../cases/words/reasons.ts'
import { topicWords } from '../../cases/words/topic-words.ts'

/** A call whose classification is a problem. */
export type ProblemCall = StoredCall & { problem: ProblemState }

/** Everything an alert mail may contain; nothing else goes in. */
export type AlertFacts = {
  notice: Notice
  /** The recipient's level; above level 1 the mail explains why it went to them. */
  level: number
  call: ProblemCall
  dealer: Pick<Dealer, 'name' | 'language' | 'zone' | 'country'> | undefined
  questionnaire: Questionnaire | undefined
}

const value = (label: string, text: string | undefined): MailLine[] =>
  text === undefined ? [] : [{ type: 'value', label, text }]

/** Whether the problem was found within an hour of the call's start, so that the mail may phrases "just". */
const justNow = ({ content, problem }: ProblemCall): boolean =>
  Date.parse(problem.problemAt) - Date.parse(content.startedAt) < 3_600_000

const leadOf = (
  { notice, level, call }: AlertFacts,
  phrases: MailPhrases,
  time: (instant: string) => string,
): string[] => {
  const escalation = escalationLevel(notice)
  if (escalation === 2) return [phrases.notAcknowledged(time(call.problem.acknowledgeBy))]
  if (escalation === 3) return [phrases.notResolved(time(call.problem.resolveBy))]
  if (notice !== 'opened') return [phrases.news]
  return [
    justNow(call) ? phrases.opened : phrases.openedLater,
    ...(call.content.endedAt === undefined ? [phrases.onTheLine] : []),
    ...(level > 1 ? [phrases.nobodyBefore] : []),
  ]
}

/** A detail that the caller sent empty is none. */
const unlessEmpty = (detail: string | undefined) => detail || undefined

const contactLines = (
  content: CallContent,
  phrases: MailPhrases,
  language: Language,
  time: (at: string) => string,
  canDial: boolean,
): MailLine[] => {
  const { customer, callBackAt } = content
  const { ref } = customer
  const [name, phone, email] = [customer.name, customer.phone, customer.email].map(unlessEmpty)
  const otherLanguage =
    customer.language !== undefined && customer.language !== language
      ? new Intl.DisplayNames([language], { type: 'language' }).of(customer.language)
      : undefined
  return [
    ...value(phrases.customer, name),
    ...value(phrases.phone, phone),
    // The email only if there is no phone to ring: the body holds only the personal data needed to act.
    ...(!canDial ? value(phrases.email, email) : []),
    ...(phone === undefined && email === undefined
      ? [{ type: 'sentence' as const, text: phrases.noContact }]
      : []),
    ...value(phrases.customerRef, ref),
    ...value(phrases.speaks, otherLanguage),
    ...value(phrases.callBack, callBackAt && time(callBackAt)),
  ]
}

const storyLines = (facts: AlertFacts, phrases: MailPhrases, language: Language): MailLine[] => {
  const { content } = facts.call
  const quoteOf = (
    label: string,
    topic: keyof (typeof topicWords)['es'] | undefined,
    text: string | undefined,
  ): MailLine[] => {
    const about = topic && topicWords[language][topic]
    if (text === undefined) return about ? [{ type: 'value', label, text: about }] : []
    return [{ type: 'quote', label: about ? `${label} (${about})` : label, text }]
  }
  return [
    ...(content.situations ?? []).flatMap((item) =>
      quoteOf(phrases.states[item.state], item.topic, item.description),
    ),
    ...(content.motives ?? []).flatMap((item) => quoteOf(phrases.motive, item.topic, item.text)),
    ...commentLines({ content, questionnaire: facts.questionnaire }, language),
  ]
}

const visitLines = (
  content: CallContent,
  phrases: MailPhrases,
  language: Language,
  time: (at: string) => string,
): MailLine[] => {
  const { ref, date, site, adviser, vehicle } = content.visit
  return [
    ...value(phrases.kind, phrases.kinds[content.kind]),
    ...value(phrases.visitRef, ref),
    ...value(phrases.recheckOf, content.recheckOf),
    ...value(phrases.date, date && dayInWords(date, language)),
    ...value(phrases.model, vehicle?.model),
    ...value(phrases.plate, vehicle?.plate),
    ...value(phrases.adviser, adviser),
    ...value(phrases.site, site),
    ...value(phrases.calledAt, time(content.startedAt)),
  ]
}

const promisedLines = ({ said }: CallContent, phrases: MailPhrases): MailLine[] =>
  [
    phrases.offered,
    said?.brandSurvey ? phrases.surveyMentioned : phrases.surveyNotMentioned,
    ...(said?.prize ? [phrases.prizeMentioned] : []),
  ].map((text) => ({ type: 'sentence', text }))

/** Composes an alert as a mail document, in English if that is the dealer's language, else in Spanish. Pure. */
export const alertDocument = (facts: AlertFacts): MailDocument => {
  const { call, dealer } = facts
  const { content, classification, problem } = call
  const language = languageOf(dealer?.language)
  const zone = dealer?.zone ?? 'Europe/Madrid'
  const phrases = mailPhrases[language]
  const main = classification.main ?? 'low-marks'
  const time = (instant: string) => instantInWords(instant, language, zone)
  const { ref } = content.customer
  const name = unlessEmpty(content.customer.name)
  const phone = findPhone(content.customer.phone ?? '', dealer?.country ?? defaultCountry)
  const reasons = reasonsInWords(classification, content, language)
  const blocks: MailDocument['blocks'] = [
    { title: phrases.whom, lines: contactLines(content, phrases, language, time, phone.dial !== null) },
    {
      title: phrases.deadlines,
      lines: [
        ...value(phrases.acknowledgeBy, time(problem.acknowledgeBy)),
        ...value(phrases.resolveBy, time(problem.resolveBy)),
      ],
    },
    { title: phrases.reasons, lines: reasons.map((text) => ({ type: 'sentence', text })) },
    { title: phrases.story, lines: storyLines(facts, phrases, language) },
    {
      title: phrases.marks,
      lines: discontentLines({ ...call, questionnaire: facts.questionnaire }, language),
    },
    { title: phrases.visit, lines: visitLines(content, phrases, language, time) },
    // Until the call records what the customer was told, show what the operator is due to tell them.
    { title: content.said ? phrases.promised : phrases.toBeSaid, lines: promisedLines(content, phrases) },
  ]
  return {
    language,
    subject: alertSubject(content, main, language),
    title: phrases.title(criterionWords[language][main]),
    lead: leadOf(facts, phrases, time),
    dial:
      phone.dial === null
        ? null
        : {
            label: phrases.ring,
            text: `${name ?? phrases.withoutName(ref)}, ${phone.shown}`,
            phone: phone.dial.slice('tel:'.length),
          },
    blocks: blocks.filter((block) => block.lines.length > 0),
    footer: [
      phrases.automatic(dealer?.name ?? call.dealerId),
      phrases.reference(call.callId),
      phrases.zone(zoneInWords(zone, language)),
    ],
  }
}
