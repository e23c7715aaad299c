import type { AnswerBefore, NoticeItem } from '../../cases/alert/notice-item.ts'
import type { CallContent } from '../../cases/call/call-content.ts'
import type { Classification } from '../../cases/classification/criteria.ts'
import { lowAnswers } from './low-answers.ts'

/** What holds of a call before or after an amendment. */
export type Held = { content: CallContent; classification: Classification }

/** What matters to the dealer of an amendment: the fields of its notice. */
type Changes = Pick<
  Extract<NoticeItem, { kind: 'changed' }>,
  'phoneBefore' | 'criteriaBefore' | 'answersBefore' | 'story' | 'customerData' | 'visitData'
>

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Shorter than any number with its prefix left out. */
const shortestNumber = 7

/** Whether two phone numbers as given are one, written differently or without the prefix. The intake knows no more. */
const isSamePhone = (a: string, b: string): boolean => {
  const [long = '', short = ''] = [a, b]
    .map((given) => given.replace(/\D/g, ''))
    .sort((x, y) => y.length - x.length)
  return a === b || (short.length >= shortestNumber && long.endsWith(short) && !/\p{L}/u.test(a + b))
}

/** What an alert shows of a customer besides the phone number: the e-mail address only where there never was one. */
const shownCustomer =
  (hasPhone: boolean) =>
  ({ customer: { ref, name, email, language } }: CallContent) => [
    ...[ref, name ?? '', language],
    hasPhone ? '' : (email ?? ''),
  ]

/** What it shows of the visit. */
const shownVisit = ({ visit: { ref, date, site, adviser, vehicle } }: CallContent) => [
  ...[ref, date, site, adviser, vehicle?.model, vehicle?.plate],
]

/**
 * What it quotes, situations, motives, and comments on answers, and whether it says that they were reluctant, as it does where
 * marks are low.
 */
const quoted = ({ content, classification: { criteria } }: Held) => {
  const { situations = [], motives = [], answers = [], cooperation } = content
  return [
    cooperation === 'reluctant' && criteria.includes('low-marks'),
    ...[situations, motives],
    answers.flatMap(({ question, comment }) => (comment === undefined ? [] : [[question, comment]])),
  ]
}

/** The answers that it shows: those that are low, given with reservations or refused. */
const badAnswers = ({ content, classification }: Held): AnswerBefore[] => {
  const low = lowAnswers(classification)
  return (content.answers ?? []).flatMap(({ comment: _, ...answer }, index) =>
    low.has(index) || answer.reserved || answer.refused ? [answer] : [],
  )
}

/**
 * What an amendment changes for the dealer, who has been told what was before: the phone number (not merely how it is
 * written), the criteria, bad answers, what the customer told us, whose call it is, and the visit, as far as an alert shows
 * them. Null if none of these.
 */
export const changesOf = (before: Held, after: Held): Changes | null => {
  const [phone = '', phoneNow = ''] = [before, after].map(({ content }) => content.customer.phone)
  const criteria = before.classification.criteria
  const differ = (shown: (content: CallContent) => unknown) =>
    !isSame(shown(before.content), shown(after.content))
  const answersBefore = badAnswers(before)
  const changes: Changes = {
    ...(!isSamePhone(phone, phoneNow) && { phoneBefore: phone }),
    ...(!isSame(criteria, after.classification.criteria) && { criteriaBefore: criteria }),
    ...(!isSame(answersBefore, badAnswers(after)) && { answersBefore }),
    ...(!isSame(quoted(before), quoted(after)) && { story: true }),
    ...(differ(shownCustomer(phone !== '' || phoneNow !== '')) && { customerData: true }),
    ...(differ(shownVisit) && { visitData: true }),
  }
  return Object.keys(changes).length > 0 ? changes : null
}
