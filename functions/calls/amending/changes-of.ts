import type { NoticeItem } from '../../cases/alert/notice-item.ts'
import type { CallContent } from '../../cases/call/call-content.ts'
import type { Classification } from '../../cases/classification/criteria.ts'

/** What holds of a call before or after an amendment. */
export type Held = { content: CallContent; classification: Classification }

/** What matters to the dealer of an amendment: the fields of its notice. */
type Changes = Pick<Extract<NoticeItem, { kind: 'changed' }>, 'phoneBefore' | 'criteriaBefore' | 'story'>

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

/**
 * What an amendment changes for the dealer: the phone number (not merely how it is written), the criteria, and what the
 * customer told us. Null if none of these.
 */
export const changesOf = (before: Held, after: Held): Changes | null => {
  const [phone = '', phoneNow = ''] = [before, after].map(({ content }) => content.customer.phone)
  const criteria = before.classification.criteria
  const { situations, motives } = before.content
  const hasStory = !isSame(
    [situations ?? [], motives ?? []],
    [after.content.situations ?? [], after.content.motives ?? []],
  )
  const changes: Changes = {
    ...(!isSamePhone(phone, phoneNow) && { phoneBefore: phone }),
    ...(!isSame(criteria, after.classification.criteria) && { criteriaBefore: criteria }),
    ...(hasStory && { story: true }),
  }
  return Object.keys(changes).length > 0 ? changes : null
}
