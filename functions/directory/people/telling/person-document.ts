import type { MailDocument, MailLine } from '../../../platform/mail/rendering/mail-document.ts'
import { own, say } from '../../../platform/mail/rendering/mail-text.ts'
import { languageOf } from '../../../platform/words/language.ts'
import { instantInWords, zoneInWords } from '../../../platform/words/local-words.ts'
import type { Dealer } from '../../dealers/dealer.ts'
import { personMailWords } from './person-mail-words.ts'

/** How somebody who has just been given access gets in. */
export type SignIn = 'invited' | 'invited-before' | 'active'

/** What Asortis has changed of what a person may do for a dealer, and when. */
export type PersonNews = {
  dealer: Pick<Dealer, 'name' | 'language' | 'zone'>
  person: { email: string; name: string }
  at: Date
} & (
  | { what: 'added'; signIn: SignIn }
  /** `others`: whether the person still acts for another dealer. */
  | { what: 'removed'; others: boolean }
  /** Of a second factor, and why. */
  | { what: 'reset'; reason: string }
  /** The role `privacy`, given or taken. */
  | { what: 'privacy-given' | 'privacy-taken' }
)

const sentence = (text: string): MailLine => ({ type: 'sentence', text: own(text) })

/** What only the person is told: not even a manager learns why a second factor was reset. */
const blocksFor = (
  news: PersonNews,
  { mayDo, signIn, reason, privacy }: (typeof personMailWords)['es'],
): MailDocument['blocks'] => {
  switch (news.what) {
    case 'added':
      return [
        { title: mayDo.title, lines: mayDo.lines.map(sentence) },
        { title: signIn.title, lines: [sentence(signIn[news.signIn])] },
      ]
    case 'removed':
    case 'privacy-taken':
      return []
    case 'privacy-given':
      return [{ title: privacy.title, lines: privacy.lines.map(sentence) }]
    case 'reset':
      return [
        { title: signIn.title, lines: [sentence(signIn.invited)] },
        { title: reason.title, lines: [{ type: 'quote', label: own(reason.label), text: news.reason }] },
      ]
  }
}

/** Composes what the person, or a manager of the dealer, is told, in English if that is the dealer's language. Pure. */
export const personDocument = (news: PersonNews, reader: 'person' | 'managers'): MailDocument => {
  const { dealer, person, at, what } = news
  const { zone } = dealer
  const language = languageOf(dealer.language)
  const words = personMailWords[language]
  const { title, done, object } = words[what][reader]
  const name = say`${dealer.name}`
  const lead =
    reader === 'person'
      ? words[what].person.lead(name)
      : words[what].managers.lead(words.who(person.name, person.email), name)
  const rest =
    news.what === 'removed' && reader === 'person' ? [own(news.others ? words.others : words.noSignIn)] : []
  return {
    language,
    subject: [...own(`${title}: `), ...name],
    title: own(title),
    lead: [
      lead,
      ...rest,
      own(done(instantInWords(at.toISOString(), { language, zone, now: at }))),
      own(object),
    ],
    dial: null,
    act: null,
    blocks: reader === 'person' ? blocksFor(news, words) : [],
    footer: [say`${dealer.name} · Asortis`, own(words.zone(zoneInWords(zone, language)))],
  }
}
