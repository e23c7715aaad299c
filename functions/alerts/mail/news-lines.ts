import type { NoticeItem } from '../../cases/alert/notice-item.ts'
import type { Criterion } from '../../cases/classification/criteria.ts'
import { findPhone } from '../../cases/phone/find-phone.ts'
import type { Phone } from '../../cases/phone/phone.ts'
import { criterionWords } from '../../cases/words/criterion-words.ts'
import { languageOf } from '../../platform/words/language.ts'
import { defaultCountry } from '../../directory/dealers/country.ts'
import type { MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { type MailText, own } from '../../platform/mail/rendering/mail-text.ts'
import type { AlertFacts } from './alert-facts.ts'
import { ownValue, phoneText } from './customer-lines.ts'
import type { MailPhrases } from './mail-phrases.ts'

type Changed = Extract<NoticeItem, { kind: 'changed' }>

/** The title of a mail about something that happened to a problem since its alert. */
export const newsTitle = ({ kind }: NoticeItem, phrases: MailPhrases): string => phrases[kind].title

/** What happened, when, and of a reopening, whether the dealer's own people or Asortis did it. */
export const newsLead = (
  { kind, at, by }: NoticeItem,
  phrases: MailPhrases,
  time: (instant: string) => string,
): string => {
  if (kind === 'changed') return phrases.changed.lead(time(at))
  const { byDealer, byAsortis } = phrases.reopened
  return (by.startsWith('dealer:') ? byDealer : byAsortis)(time(at))
}

/** The title over `newsLines`. */
export const newsBlock = ({ news }: AlertFacts, { changed, reopened }: MailPhrases): string =>
  news?.kind === 'changed' ? changed.what : reopened.why

const phoneLine = (label: string, { given }: Phone, text: MailText, none: string): MailLine => ({
  type: 'value',
  label: own(label),
  text: given === '' ? own(none) : text,
})

/** What was before, and what is now: of the call as it is, because it may have been amended again. */
const changedLines = (
  { phoneBefore, criteriaBefore, story }: Changed,
  { call, dealer }: AlertFacts,
  { changed }: MailPhrases,
  phone: Phone,
): MailLine[] => {
  const language = languageOf(dealer?.language)
  const inWords = (criteria: readonly Criterion[]) =>
    criteria.map((one) => criterionWords[language][one]).join(', ')
  const before =
    phoneBefore === undefined ? undefined : findPhone(phoneBefore, dealer?.country ?? defaultCountry)
  const lines = [
    ...(before === undefined
      ? []
      : [
          phoneLine(changed.phoneBefore, before, phoneText(before), changed.none),
          phoneLine(changed.phoneNow, phone, phoneText(phone), changed.noneNow),
        ]),
    ...(criteriaBefore === undefined
      ? []
      : [
          ...ownValue(changed.reasonsBefore, inWords(criteriaBefore)),
          ...ownValue(changed.reasonsNow, inWords(call.classification.criteria)),
        ]),
  ]
  const told = lines.length > 0 ? changed.story : changed.onlyStory
  return story === undefined ? lines : [...lines, { type: 'sentence', text: own(told) }]
}

/** Why a problem was reopened, in the words of whoever did it, if they gave a reason; or what has changed. */
export const newsLines = (facts: AlertFacts, phrases: MailPhrases, phone: Phone): MailLine[] => {
  const { news } = facts
  if (news?.kind === 'changed') return changedLines(news, facts, phrases, phone)
  return news?.note === undefined
    ? []
    : [{ type: 'quote', label: own(phrases.reopened.note), text: news.note }]
}
