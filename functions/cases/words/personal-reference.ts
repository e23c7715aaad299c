import type { CallContent } from '../call/call-content.ts'
import { hasLink } from '../../platform/mail/rendering/outside-text.ts'

/** Letters that stay as they are when accents are removed, as people write them without. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't', ŋ: 'n', ĸ: 'k', ſ: 's' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
}

/** Lower case without accents: `Łukasz Groß` is `lukasz gross`. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\P{ASCII}/gu, (letter) => plainLetters[letter] ?? letter)

/** The words and numbers of a text: `OR-55231b` has `or`, `55231` and `b`. */
const partsOf = (text: string | undefined): string[] => fold(text ?? '').match(/\p{L}+|\p{N}+/gu) ?? []

const joined = (text: string | undefined): string => partsOf(text).join('')

/** Shorter parts of a name (`Li`, `Wu`) are in too many references; only a whole part of one counts as them. */
const shortestInside = 3

const holds = (reference: string, parts: readonly string[], personal: string): boolean =>
  personal.length >= shortestInside ? reference.includes(personal) : parts.includes(personal)

/** Whether `reference` has as many digits in a row of a phone as no document shares with it by chance. */
const holdsPhone = (reference: string, phone: string): boolean => {
  const digits = phone.replace(/\D/g, '')
  return Array.from({ length: Math.max(0, digits.length - 5) }, (_, at) => digits.slice(at, at + 6)).some(
    (some) => reference.includes(some),
  )
}

const plate = /^\d{4}[b-df-hj-np-tv-z]{3}$/
const phoneNumber = /^(?:00)?(?:34)?[6-9]\d{8}$/

/** What dealers put in front of the numbers of repair orders, deliveries, invoices and delivery notes. */
const documentPrefixes = new Set(
  'al alb ent en exp ext f fac fra fv gar int ot or ord ped pre ppt r ref ro v vis vn vo wo'.split(' '),
)

/**
 * Whether a reference is a document's number: at most a usual prefix and a year, then 1 to 7 digits. Anything longer may be a
 * phone, an identity document or a date, anything with other letters a name, a plate or a VIN.
 */
const looksLikeNumber = (parts: readonly string[]): boolean => {
  const [first = '', ...rest] = parts
  const numbers = documentPrefixes.has(first) ? rest : parts
  const [year = '', ...others] = numbers
  const ofYear = others.length === 1 && /^20[0-9]{2}$/.test(year)
  return numbers.length > 0 && /^[0-9]{1,7}$/.test((ofYear ? others : numbers).join(''))
}

/**
 * Whether what somebody wrote says whose call this is: a part of the name, the reference, the phone, the e-mail address, the
 * plate or the VIN, in any spelling. Pure.
 */
export const namesCustomer = (
  written: string,
  { customer, visit }: Pick<CallContent, 'customer' | 'visit'>,
): boolean => {
  const { ref, name, phone = '', email = '' } = customer
  const parts = partsOf(written)
  const all = joined(written)
  const whole = [ref, email, visit.vehicle?.plate, visit.vehicle?.vin].map(joined)
  return (
    parts.some((part) => part.length >= shortestInside && partsOf(name).includes(part)) ||
    whole.some((one) => one.length >= shortestInside && all.includes(one)) ||
    holdsPhone(all, phone)
  )
}

/**
 * Whether a visit's reference may stand in a subject, which is read on locked screens and kept in logs: it looks like
 * the number of a document, is no link, and holds nothing of the customer's name, phone or e-mail address, nor of the
 * car's plate or VIN, whichever of them were given.
 */
export const isFitForSubject = ({ customer, visit }: CallContent): boolean => {
  const parts = partsOf(visit.ref)
  const reference = joined(visit.ref)
  const { name, phone = '', email = '' } = customer
  const nameParts = partsOf(name)
  const personal = [
    ...nameParts,
    ...partsOf(email.split('@')[0]),
    ...[visit.vehicle?.plate, visit.vehicle?.vin].map(joined).filter((part) => part.length > 1),
  ]
  const isPartOfName = (part: string) =>
    part.length >= shortestInside && nameParts.some((whole) => whole.includes(part))
  return (
    looksLikeNumber(parts) &&
    !hasLink(visit.ref) &&
    !plate.test(reference) &&
    !phoneNumber.test(reference) &&
    !personal.some((part) => holds(reference, parts, part)) &&
    !parts.some(isPartOfName) &&
    !holdsPhone(reference, phone)
  )
}
