import {
  findPhoneNumbersInText,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/min'
import { mistyped, readablePhone } from '../../platform/content/readable-phone.ts'
import type { Phone } from './phone.ts'

const besideLetter = (text: string, from: number, to: number): boolean =>
  /\p{L}$/u.test(text.slice(0, from)) || /^\p{L}/u.test(text.slice(to))

/** The first valid number in a text, or else the first of a possible length. */
const firstNumber = (text: string, country: CountryCode | undefined): PhoneNumber | undefined => {
  const options = country === undefined ? {} : { defaultCountry: country }
  const [valid] = findPhoneNumbersInText(text, options)
  if (valid) return valid.number
  const possible = findPhoneNumbersInText(text, { ...options, extended: true }).find(
    ({ startsAt, endsAt }) => !besideLetter(text, startsAt, endsAt),
  )
  if (possible) return possible.number
  const entire = parsePhoneNumberFromString(text, options)
  return entire?.isValid() ? entire : undefined
}

/** In Spain numbers are read in threes, `600 111 222`; elsewhere as the library formats them. */
const inNationalForm = (number: PhoneNumber): string => {
  const { countryCallingCode, nationalNumber, ext } = number
  if (countryCallingCode !== '34' || nationalNumber.length !== 9) return number.formatNational()
  const threes = nationalNumber.replace(/(\d{3})(?=\d)/g, '$1 ')
  return ext === undefined ? threes : `${threes} ext. ${ext}`
}

const ownCountry = (country: string): CountryCode | undefined =>
  isSupportedCountry(country) ? country : undefined

/**
 * Every number in what a caller gave as a phone, in E.164 (`+34600111222`) and without extensions: for comparing, not for
 * dialling. None if there is none. `country` as in `findPhone`. Pure.
 */
export const findPhones = (given: string, country: string): string[] => {
  const text = readablePhone(given)
  const own = ownCountry(country)
  const found = findPhoneNumbersInText(text, own === undefined ? {} : { defaultCountry: own })
  const first = firstNumber(text, own)
  return [
    ...new Set([...(first ? [first] : []), ...found.map(({ number }) => number)].map(({ number }) => number)),
  ]
}

/**
 * A phone number as a caller gave it, with what to dial and to show: the first number in it, in national form if it has
 * the dealer's country's prefix, else in international form. `country` (ISO 3166 alpha-2) is how a number without a
 * prefix is read. What contains no number is shown as given and cannot be dialled. Pure.
 */
export const findPhone = (given: string, country: string): Phone => {
  const text = readablePhone(given)
  const own = ownCountry(country)
  const number = mistyped.test(text) ? undefined : firstNumber(text, own)
  if (!number) return { given, dial: null, shown: given }
  const atHome = own !== undefined && getCountryCallingCode(own) === number.countryCallingCode
  return {
    given,
    dial: number.getURI(),
    shown: atHome ? inNationalForm(number) : number.formatInternational(),
  }
}
