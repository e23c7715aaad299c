import { isOnTheLine } from '../../cases/call/on-the-line.ts'
import { criterionWords } from '../../cases/words/criterion-words.ts'
import { findPhone } from '../../cases/phone/find-phone.ts'
import { languageOf } from '../../platform/words/language.ts'
import { reasonsInWords } from '../../cases/words/reasons.ts'
import { defaultCountry } from '../../directory/dealers/country.ts'
import { localDate } from '../../platform/calendar/local-time.ts'
import { inKnownZone } from '../../platform/calendar/zone.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import type { MailDocument, MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { type MailText, own, phoneLink } from '../../platform/mail/rendering/mail-text.ts'
import type { AlertFacts, ProblemCall } from './alert-facts.ts'
import { alertSubject } from './alert-subject.ts'
import { discontentLines } from './answer-lines.ts'
import { contactLines, dialText, ownValue, storyLines, visitLines } from './customer-lines.ts'
import { assigneeLines, missedDeadlines, toldLines } from './escalation-lines.ts'
import { dayInWords, instantInWords, type Reading, zoneInWords } from '../../platform/words/local-words.ts'
import {
  isDismissal,
  isFound,
  newsBlock,
  newsLead,
  newsLines,
  newsState,
  newsTitle,
  saidAgain,
} from './news-lines.ts'
import { mayRing, notToRingLines } from './not-to-ring-lines.ts'
import { type MailPhrases, mailPhrases } from './mail-phrases.ts'

const sentence = (words: string): MailLine => ({ type: 'sentence', text: own(words) })

/** Where a dealer is whose settings could not be read. */
const defaultZone = 'Europe/Madrid'

const recentMs = 3_600_000

/** Whether the mail goes out within an hour of the call's start, so that it may say "just". */
const isRecent = ({ call, sentAt }: AlertFacts): boolean =>
  sentAt.getTime() - Date.parse(call.content.startedAt) < recentMs

/** Adds when to ring, unless that is what nobody is to do. */
const withRinging = (lead: string, facts: AlertFacts, phrases: MailPhrases): string => {
  if (!mayRing(facts)) return lead
  const isLive = facts.notice === 'opened' && isOnTheLine(facts.call, facts.sentAt)
  return `${lead} ${isLive ? phrases.ringSoonAfterCall : phrases.ringSoon}`
}

const leadOf = (facts: AlertFacts, phrases: MailPhrases, time: (instant: string) => string): string[] => {
  const { acknowledgeBy, resolveBy } = facts.call.problem
  const missed = missedDeadlines(facts)
  if (missed)
    return [
      phrases.escalated[missed].lead(time(acknowledgeBy), time(resolveBy)),
      ...[...facts.earlierNews, ...(facts.news ? [facts.news] : [])].map((news) =>
        newsLead(news, phrases, time),
      ),
    ]
  if (facts.news) {
    const lead = newsLead(facts.news, phrases, time)
    if (!isFound(facts)) return [[lead, ...newsState(facts, phrases)].join(' ')]
    return [withRinging(lead, facts, phrases), ...(isSurveyGone(facts) ? [phrases.verdict.surveyGone] : [])]
  }
  if (facts.notice !== 'opened') return [phrases.news]
  const opened = isRecent(facts) ? phrases.opened : phrases.openedLater
  return [
    withRinging(isOnTheLine(facts.call, facts.sentAt) ? phrases.onTheLine : opened, facts, phrases),
    ...(facts.to.level > 1 ? [phrases.nobodyBefore] : []),
  ]
}

/** Whether the day on which the brand survey is expected has begun where the dealer is: it may have gone out. */
const isSurveyGone = ({ surveyExpected, dealer, sentAt }: AlertFacts): boolean =>
  surveyExpected !== undefined &&
  surveyExpected <= inKnownZone(dealer?.zone ?? defaultZone, (zone) => localDate(sentAt, zone))

/** Why the mail went to somebody other than the dealer's own recipient. */
const whyLines = ({ to: { inPlaceOf, ofBrand } }: AlertFacts, phrases: MailPhrases): MailText[] => [
  ...(inPlaceOf === undefined ? [] : [phrases.inPlaceOf(inPlaceOf)]),
  ...(ofBrand ? [own(phrases.ofBrand)] : []),
]

/** What the customer heard, as the call's script says it; one of before `es-2` put every case the same way. */
const saidLines = ({ script, content: { said } }: ProblemCall, phrases: MailPhrases): MailLine[] =>
  [
    ...(script.class === 'problem'
      ? [
          phrases.offered[script.main ?? 'unresolved-situation'],
          said?.brandSurvey ? phrases.surveyMentioned : phrases.surveyNotMentioned,
        ]
      : [said?.brandSurvey ? phrases.surveyMentioned : phrases.noProblemThen]),
    ...(said?.prize ? [phrases.prizeMentioned] : []),
  ].map(sentence)

/** What was said is a fact only if the call says so; otherwise it is what the script has the operator say. */
const saidTitle = ({ call, sentAt }: AlertFacts, phrases: MailPhrases): string => {
  if (call.content.said) return phrases.said
  return isOnTheLine(call, sentAt) ? phrases.toBeSaid : phrases.dueToBeSaid
}

/** When the brand survey is expected, or was, if that day is over where the dealer is. */
const surveyLines = (
  { surveyExpected, sentAt }: AlertFacts,
  phrases: MailPhrases,
  reading: Reading,
): MailLine[] => {
  if (surveyExpected === undefined) return []
  const isOver = surveyExpected < inKnownZone(reading.zone, (zone) => localDate(sentAt, zone))
  const label = isOver ? phrases.surveyWasExpected : phrases.surveyExpected
  return ownValue(label, dayInWords(surveyExpected, reading))
}

const phoneOf = ({ call, dealer }: AlertFacts) =>
  findPhone(call.content.customer.phone ?? '', dealer?.country ?? defaultCountry)

/** In national form, grouped as it is read. */
const contactPhone = ({ phone }: AlertFacts['contact']) =>
  phoneLink(phone, findPhone(phone, defaultCountry).shown)

/** Whether the reader is asked to ring: not about a case that is closed. */
const asksToRing = (facts: AlertFacts): boolean => isOpen(facts.call.problem.status) && mayRing(facts)

/** Not of a problem that is closed, or was reopened and somebody is on. */
const showsAcknowledgeBy = ({ news, call }: AlertFacts): boolean =>
  isOpen(call.problem.status) && (news?.kind !== 'reopened' || call.problem.status === 'open')

const titleOf = (facts: AlertFacts, phrases: MailPhrases, alertTitle: string): string => {
  const missed = missedDeadlines(facts)
  if (missed) return phrases.escalated[missed].title
  return facts.news ? newsTitle(facts.news, phrases) : alertTitle
}

/** Whoever has been alerted knows of it: a further notice does not say whether the dealer did when we called. */
const asKnown = (content: ProblemCall['content']): ProblemCall['content'] => ({
  ...content,
  situations: content.situations?.map((situation) => ({ ...situation, knownToDealer: undefined })),
})

const blocksOf = (facts: AlertFacts, phrases: MailPhrases, reading: Reading): MailDocument['blocks'] => {
  const { call, questionnaire } = facts
  const { content, classification, problem } = call
  const { language } = reading
  const isClosed = !isOpen(problem.status)
  const news = { title: newsBlock(facts, phrases), lines: newsLines(facts, phrases, phoneOf(facts)) }
  const survey = surveyLines(facts, phrases, reading)
  // Of a closed case there are no deadlines that the survey could be among.
  const visit = {
    title: phrases.visit,
    lines: [...visitLines(content, phrases, reading), ...(isClosed && !isDismissal(facts) ? survey : [])],
  }
  const isNews = facts.news !== undefined && !isFound(facts)
  // Nobody is to act on a problem that is none.
  if (isDismissal(facts)) return [news, visit].filter((block) => block.lines.length > 0)
  const time = (instant: string) => instantInWords(instant, reading)
  const titles = saidAgain(facts) ? phrases.again : phrases
  const reasons = reasonsInWords(
    classification,
    isNews ? asKnown(content) : content,
    language,
    call.now?.reviewed?.criteria,
  )
  return [
    { title: phrases.told, lines: missedDeadlines(facts) ? toldLines(facts, phrases, time) : [] },
    news,
    {
      // Whoever had it before it was reopened, or was given it, has not confirmed that they are on it.
      title: problem.status === 'open' ? phrases.assigned : phrases.assignee,
      lines: facts.notice === 'opened' || isClosed ? [] : assigneeLines(facts),
    },
    {
      title: asksToRing(facts) ? phrases.whom : phrases.who,
      lines: contactLines(content, phrases, reading, { phone: phoneOf(facts), mayRing: mayRing(facts) }),
    },
    {
      title: phrases.deadlines,
      lines: [
        ...ownValue(
          phrases.acknowledgeBy,
          showsAcknowledgeBy(facts) ? time(problem.acknowledgeBy) : undefined,
        ),
        ...(isClosed ? [] : [...ownValue(phrases.resolveBy, time(problem.resolveBy)), ...survey]),
      ],
    },
    { title: titles.reasons, lines: reasons.map(sentence) },
    { title: titles.story, lines: storyLines(facts, phrases, reading) },
    { title: titles.marks, lines: discontentLines({ ...call, questionnaire }, language) },
    visit,
    {
      title: saidTitle(facts, phrases),
      // What was said before the problem was closed is no news.
      lines: isNews ? [] : saidLines(call, phrases),
    },
  ].filter((block) => block.lines.length > 0)
}

/** Composes an alert as a mail document, in English if that is the dealer's language, else in Spanish. Pure. */
export const alertDocument = (facts: AlertFacts): MailDocument => {
  const { call, dealer, sentAt } = facts
  const { content, classification } = call
  const language = languageOf(dealer?.language)
  const zone = dealer?.zone ?? defaultZone
  const reading = { language, zone, now: sentAt }
  const phrases = mailPhrases[language]
  const main = classification.main ?? 'low-marks'
  const missed = missedDeadlines(facts)
  const subject = alertSubject(call, language)
  const phone = phoneOf(facts)
  return {
    language,
    subject: own(missed ? `${phrases.escalated[missed].subject}. ${subject}` : subject),
    title: own(titleOf(facts, phrases, phrases.title(criterionWords[language][main]))),
    lead: [
      ...leadOf(facts, phrases, (instant) => instantInWords(instant, reading)).map(own),
      ...notToRingLines(facts, phrases).map(own),
      ...whyLines(facts, phrases),
    ],
    dial:
      phone.dial === null || isDismissal(facts) || !asksToRing(facts)
        ? null
        : {
            label: own(isOnTheLine(call, sentAt) ? phrases.ringAfterCall : phrases.ring),
            text: dialText(content, phone, phrases),
            phone: phone.dial.slice('tel:'.length),
          },
    act: facts.link === null ? null : { label: own(phrases.takeOn), url: facts.link },
    blocks: blocksOf(facts, phrases, reading),
    footer: [
      phrases.automatic(dealer?.name ?? call.dealerId),
      phrases.contact(contactPhone(facts.contact)),
      phrases.reference(call.callId),
      own(phrases.zone(zoneInWords(zone, language))),
    ],
  }
}
