import type { NoticeItem } from '../../cases/alert/notice-item.ts'
import type { Criterion } from '../../cases/classification/criteria.ts'
import { findPhone } from '../../cases/phone/find-phone.ts'
import type { Phone } from '../../cases/phone/phone.ts'
import { criterionWords } from '../../cases/words/criterion-words.ts'
import { type Language, languageOf } from '../../platform/words/language.ts'
import { defaultCountry } from '../../directory/dealers/country.ts'
import type { MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { type MailText, own } from '../../platform/mail/rendering/mail-text.ts'
import { isOpen } from '../../cases/problem/problem-status.ts'
import type { AlertFacts } from './alert-facts.ts'
import { changedAnswerLines } from './answer-lines.ts'
import { ownValue, phoneText, storyLines } from './customer-lines.ts'
import type { MailPhrases } from './mail-phrases.ts'

type Changed = Extract<NoticeItem, { kind: 'changed' }>

/** What the customer said when we called again, if a mail is about that. */
export const saidAgain = ({ news }: Pick<AlertFacts, 'news'>) =>
  news?.kind === 'reopened' || news?.kind === 'changed' ? news.again : undefined

/** The title of a mail about something that happened to a problem since its alert. */
export const newsTitle = (news: NoticeItem, phrases: MailPhrases): string => {
  if (news.kind === 'verdict') return phrases.verdict[news.action].title
  const { title, byRecheck } = phrases[news.kind]
  if (news.kind === 'changed' && news.first) return phrases.changed.byRecheck.first.title
  if (saidAgain({ news })) return byRecheck.title
  return news.kind === 'reopened' && news.amended ? phrases.reopened.byCorrection.title : title
}

/** Whether a mail tells of a problem that a review found: it is the problem's alert. */
export const isFound = ({ news }: Pick<AlertFacts, 'news'>): boolean =>
  news?.kind === 'verdict' && news.action === 'found'

/** Whether a mail tells that a review dismissed the problem. */
export const isDismissal = ({ news }: Pick<AlertFacts, 'news'>): boolean =>
  news?.kind === 'verdict' && news.action === 'dismiss'

/** What happened, when, and of a reopening, whether the dealer's own people or Asortis did it. */
export const newsLead = (
  news: NoticeItem,
  phrases: MailPhrases,
  time: (instant: string) => string,
): string => {
  const { kind, at, by } = news
  if (kind === 'verdict') return phrases.verdict[news.action].lead(time(at))
  if (kind === 'changed') {
    const { byRecheck } = phrases.changed
    return (news.first ? byRecheck.first : news.again ? byRecheck : phrases.changed).lead(time(at))
  }
  const { byDealer, byAsortis, byCorrection, byRecheck } = phrases.reopened
  if (news.again) return (news.amended ? byRecheck.corrected : byRecheck.lead)(time(at))
  if (news.amended) return (news.closed ? byCorrection.closed : byCorrection.lead)(time(at))
  return (by.startsWith('dealer:') ? byDealer : byAsortis)(time(at))
}

/**
 * Whether the case is open when a mail about a correction or a review goes out: otherwise what is said of a customer could be
 * taken for something to do, or for something that is done. Nothing where that is plain.
 */
export const newsState = ({ news, call: { problem } }: AlertFacts, phrases: MailPhrases): string[] => {
  const isCorrected = news?.kind === 'changed'
  const isReclassified = news?.kind === 'verdict' && news.action === 'reclassify'
  if (!isCorrected && !isReclassified) return []
  const isPlain = isCorrected && !news.again && !news.first
  if (isOpen(problem.status)) return isPlain ? [] : [phrases.stillOpen]
  if (problem.status === 'dismissed') return []
  return [isPlain ? phrases.closedNothing : phrases.closedNow]
}

/** The title over `newsLines`. */
export const newsBlock = (
  { news }: AlertFacts,
  { again, changed, reopened, verdict }: MailPhrases,
): string => {
  if (saidAgain({ news })) return again.what
  if (news?.kind === 'verdict') return verdict.what
  return news?.kind === 'changed' ? changed.what : reopened.why
}

const phoneLine = (label: string, { given }: Phone, text: MailText, none: string): MailLine => ({
  type: 'value',
  label: own(label),
  text: given === '' ? own(none) : text,
})

const inWords = (criteria: readonly Criterion[], language: Language) =>
  criteria.map((one) => criterionWords[language][one]).join(', ')

/** The criteria before and now. */
const reasonLines = (
  before: readonly Criterion[],
  { call, dealer }: AlertFacts,
  { changed }: MailPhrases,
): MailLine[] => {
  const language = languageOf(dealer?.language)
  return [
    ...ownValue(changed.reasonsBefore, inWords(before, language)),
    ...ownValue(changed.reasonsNow, inWords(call.classification.criteria, language)),
  ]
}

const noteLines = (label: string, note: string | undefined): MailLine[] =>
  note === undefined ? [] : [{ type: 'quote', label: own(label), text: note }]

/** Whether what the customer told us is anywhere in a mail: in their words, or as that they were reluctant. */
const hasStory = (facts: AlertFacts, phrases: MailPhrases, language: Language): boolean => {
  const { criteria, evidence } = facts.call.classification
  return (
    storyLines(facts, phrases, { language }).length > 0 ||
    (criteria.includes('low-marks') && evidence.some(({ fact }) => fact === 'reluctant'))
  )
}

/** What was before, and what is now: of the call as it is, because it may have been amended again. */
const changedLines = (
  { phoneBefore, criteriaBefore, answersBefore, ...also }: Changed,
  facts: AlertFacts,
  phrases: MailPhrases,
  phone: Phone,
): MailLine[] => {
  const { changed } = phrases
  const { call, dealer, questionnaire } = facts
  const textOf = (name: 'story' | 'customerData' | 'visitData') =>
    name === 'story' && !hasStory(facts, phrases, languageOf(dealer?.language)) ? 'storyGone' : name
  const before =
    phoneBefore === undefined ? undefined : findPhone(phoneBefore, dealer?.country ?? defaultCountry)
  return [
    ...(before === undefined
      ? []
      : [
          phoneLine(changed.phoneBefore, before, phoneText(before), changed.none),
          phoneLine(changed.phoneNow, phone, phoneText(phone), changed.noneNow),
        ]),
    ...(criteriaBefore === undefined ? [] : reasonLines(criteriaBefore, facts, phrases)),
    ...(answersBefore === undefined
      ? []
      : changedAnswerLines(answersBefore, { ...call, questionnaire }, languageOf(dealer?.language))),
    ...(['story', 'customerData', 'visitData'] as const).flatMap((name): MailLine[] =>
      also[name] ? [{ type: 'sentence', text: own(changed[textOf(name)]) }] : [],
    ),
  ]
}

/** What the customer said when we called again, in our words and theirs. */
const againLines = (
  { words, remarks }: NonNullable<ReturnType<typeof saidAgain>>,
  { again }: MailPhrases,
): MailLine[] => [
  ...words.map((text) => ({ type: 'sentence' as const, text: own(text) })),
  ...remarks.map((text) => ({ type: 'quote' as const, label: own(again.quote), text })),
]

/**
 * Why a problem was reopened, in the words of whoever did it, if they gave a reason; what has changed; or what a review has
 * shown.
 */
export const newsLines = (facts: AlertFacts, phrases: MailPhrases, phone: Phone): MailLine[] => {
  const { news } = facts
  const again = saidAgain(facts)
  if (again) return againLines(again, phrases)
  if (news?.kind === 'changed') return changedLines(news, facts, phrases, phone)
  if (news?.kind !== 'verdict') return noteLines(phrases.reopened.note, news?.note)
  return [
    ...(news.criteriaBefore === undefined ? [] : reasonLines(news.criteriaBefore, facts, phrases)),
    ...noteLines(phrases.verdict.note, news.note),
  ]
}
