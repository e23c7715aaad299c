import type { CallContent } from '../../cases/call/call-content.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Questionnaire } from '../../directory/questionnaires/questionnaire.ts'
import type { MailDocument, MailLine } from '../../platform/mail/rendering/mail-document.ts'
import type { ProblemState } from '../../cases/problem/problem-state.ts'
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

/** All that a mail says: nothing else goes in. */
export type AlertFacts = {
  notice: Notice
  /** The recipient's level: one above the first is told why the mail comes to them. */
  level: number
  call: ProblemCall
  dealer: Pick<Dealer, 'name' | 'language' | 'zone'> | undefined
  questionnaire: Questionnaire | undefined
}

const value = (label: string, text: string | undefined): MailLine[] =>
  text === undefined ? [] : [{ type: 'value', label, text }]

/** A call is told of as just made within the hour. */
const justNow = ({ content, problem }: ProblemCall): boolean =>
  Date.parse(problem.problemAt) - Date.parse(content.startedAt) < 3_600_000

const leadOf = (
  { notice, level, call }: AlertFacts,
  say: MailPhrases,
  time: (instant: string) => string,
): string[] => {
  const escalation = escalationLevel(notice)
  if (escalation === 2) return [say.notAcknowledged(time(call.problem.acknowledgeBy))]
  if (escalation === 3) return [say.notResolved(time(call.problem.resolveBy))]
  if (notice !== 'opened') return [say.news]
  return [
    justNow(call) ? say.opened : say.openedLater,
    ...(call.content.endedAt === undefined ? [say.onTheLine] : []),
    ...(level > 1 ? [say.nobodyBefore] : []),
  ]
}

const whomLines = (
  content: CallContent,
  say: MailPhrases,
  language: Language,
  time: (at: string) => string,
): MailLine[] => {
  const { customer, callBackAt } = content
  const { name, phone, email, ref } = customer
  const tongue =
    customer.language !== undefined && customer.language !== language
      ? new Intl.DisplayNames([language], { type: 'language' }).of(customer.language)
      : undefined
  return [
    ...value(say.customer, name),
    ...value(say.phone, phone),
    // An address only where there is no number: the body holds what is needed to act and nothing else personal.
    ...(phone === undefined ? value(say.email, email) : []),
    ...(phone === undefined && email === undefined
      ? [{ type: 'sentence' as const, text: say.noContact }]
      : []),
    ...value(say.customerRef, ref),
    ...value(say.speaks, tongue),
    ...value(say.callBack, callBackAt && time(callBackAt)),
  ]
}

const storyLines = (facts: AlertFacts, say: MailPhrases, language: Language): MailLine[] => {
  const { content } = facts.call
  const told = (
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
      told(say.states[item.state], item.topic, item.description),
    ),
    ...(content.motives ?? []).flatMap((item) => told(say.motive, item.topic, item.text)),
    ...commentLines({ content, questionnaire: facts.questionnaire }, language),
  ]
}

const visitLines = (
  content: CallContent,
  say: MailPhrases,
  language: Language,
  time: (at: string) => string,
): MailLine[] => {
  const { ref, date, site, adviser, vehicle } = content.visit
  return [
    ...value(say.kind, say.kinds[content.kind]),
    ...value(say.visitRef, ref),
    ...value(say.recheckOf, content.recheckOf),
    ...value(say.date, date && dayInWords(date, language)),
    ...value(say.model, vehicle?.model),
    ...value(say.plate, vehicle?.plate),
    ...value(say.adviser, adviser),
    ...value(say.site, site),
    ...value(say.calledAt, time(content.startedAt)),
  ]
}

const promisedLines = ({ said }: CallContent, say: MailPhrases): MailLine[] =>
  [
    say.offered,
    said?.brandSurvey ? say.surveyMentioned : say.surveyNotMentioned,
    ...(said?.prize ? [say.prizeMentioned] : []),
  ].map((text) => ({ type: 'sentence', text }))

/** An alert as a document, in Spanish, or in English for a dealer whose language that is. Pure. */
export const alertDocument = (facts: AlertFacts): MailDocument => {
  const { call, dealer } = facts
  const { content, classification, problem } = call
  const language = languageOf(dealer?.language)
  const zone = dealer?.zone ?? 'Europe/Madrid'
  const say = mailPhrases[language]
  const main = classification.main ?? 'low-marks'
  const time = (instant: string) => instantInWords(instant, language, zone)
  const { name, phone, ref } = content.customer
  const reasons = reasonsInWords(classification, content, language)
  const blocks: MailDocument['blocks'] = [
    { title: say.whom, lines: whomLines(content, say, language, time) },
    {
      title: say.deadlines,
      lines: [
        ...value(say.acknowledgeBy, time(problem.acknowledgeBy)),
        ...value(say.resolveBy, time(problem.resolveBy)),
      ],
    },
    { title: say.reasons, lines: reasons.map((text) => ({ type: 'sentence', text })) },
    { title: say.story, lines: storyLines(facts, say, language) },
    { title: say.marks, lines: discontentLines({ ...call, questionnaire: facts.questionnaire }, language) },
    { title: say.visit, lines: visitLines(content, say, language, time) },
    // Until the call says what was said, there is only what the operator is asked to say.
    { title: content.said ? say.promised : say.toBeSaid, lines: promisedLines(content, say) },
  ]
  return {
    language,
    subject: alertSubject(content, main, language),
    title: say.title(criterionWords[language][main]),
    lead: leadOf(facts, say, time),
    dial:
      phone === undefined
        ? null
        : {
            label: say.ring,
            text: `${name ?? say.withoutName(ref)}, ${phone}`,
            phone: phone.replace(/(?!^\+)[^0-9]/g, ''),
          },
    blocks: blocks.filter((block) => block.lines.length > 0),
    footer: [
      say.automatic(dealer?.name ?? call.dealerId),
      say.reference(call.callId),
      say.zone(zoneInWords(zone, language)),
    ],
  }
}
