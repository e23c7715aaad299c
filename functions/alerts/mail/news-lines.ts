import type { NoticeItem } from '../../cases/alert/notice-item.ts'
import type { MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { own } from '../../platform/mail/rendering/mail-text.ts'
import type { MailPhrases } from './mail-phrases.ts'

/** The title of a mail about something that happened to a problem since its alert. */
export const newsTitle = (news: NoticeItem, phrases: MailPhrases): string => phrases[news.kind].title

/** What happened, when, and whether the dealer's own people or Asortis did it. */
export const newsLead = (
  { kind, at, by }: NoticeItem,
  phrases: MailPhrases,
  time: (instant: string) => string,
): string => {
  const { byDealer, byAsortis } = phrases[kind]
  return (by.startsWith('dealer:') ? byDealer : byAsortis)(time(at))
}

/** Why, in the words of whoever did it; nothing if they gave no reason. */
export const newsLines = (news: NoticeItem | undefined, phrases: MailPhrases): MailLine[] =>
  news?.note === undefined ? [] : [{ type: 'quote', label: own(phrases[news.kind].note), text: news.note }]
