import { readablePhone, withMeantDigits } from './readable-phone.ts'

/**
 * A number as somebody wrote it: its digits, those of E.164 if it has the prefix of a country, and the same without that
 * prefix. `isOne` is false of digits that are more than one number has, of which nobody can tell where a number begins.
 */
export type WrittenNumber = { digits: string; national: string; isInternational: boolean; isOne: boolean }

/** What stands between numbers, or parts of one: anything but digits and what is written among them; a plus begins one. */
const mark = /([^\d\s.()+-]+|(?=\+))/u
const extension = /(?<!\p{L})(?:ext|extensi[oó]n|x)(?!\p{L})|[#,]/iu
const maxExtension = 5
/** Fewer digits than these are a part of a number. */
const shortest = 8

/** Spain, and others whose numbers have at most nine digits. */
const ofNine = new Set(['34', '351', '376', '33', '212', '31', '32', '40', '41', '48'])
const spain = '34'

const digitsOf = (text: string): string => text.replace(/\D/g, '')

const numberOf = (text: string): WrittenNumber => {
  const [, code] = /^\D*\+(\d{1,3}) /.exec(text) ?? []
  const digits = digitsOf(text)
  const isInternational = /^\D*\+/.test(text)
  const national = digits.slice(code?.length ?? 0)
  const longest = code === undefined ? (isInternational ? 15 : 9) : ofNine.has(code) ? 9 : 10
  return { digits, national, isInternational, isOne: national.length <= longest }
}

/**
 * The parts of a text that are separated by any mark, without extensions: what stands behind a number and its mark, unless
 * more behind it is too short for a number, and may be one together with it.
 */
const partsOf = (text: string): string[] => {
  const found: { part: string; marks: string }[] = []
  let marks = ''
  text.split(mark).forEach((part, index) => {
    if (index % 2 === 1) marks += ` ${part}`
    else if (digitsOf(part).length > 0) {
      found.push({ part, marks })
      marks = ''
    }
  })
  const isLong = (at: number) => digitsOf(found[at]?.part ?? '').length >= shortest
  const isExtension = (at: number) =>
    isLong(at - 1) &&
    digitsOf(found[at]?.part ?? '').length <= maxExtension &&
    extension.test(found[at]?.marks ?? '') &&
    (at === found.length - 1 || isLong(at + 1))
  return found.flatMap(({ part }, at) => (isExtension(at) ? [] : [part]))
}

/** Parts in a row of which each is too short for a number, joined: together they may be one. */
const shortRuns = (parts: readonly string[]): string[] => {
  const runs: string[][] = [[]]
  for (const part of parts)
    if (digitsOf(part).length < shortest) runs.at(-1)?.push(part)
    else runs.push([])
  return runs.flatMap((run) => (run.length > 1 ? [run.join(' ')] : []))
}

/** The Spanish numbers that a text is made up of, if its digits are in groups that make up nothing else; else itself. */
const apart = (text: string): string[] => {
  const [, prefix = '', rest = text] = /^\D*(\+\d{1,3} )(.*)$/su.exec(text) ?? []
  if (numberOf(text).isOne || (prefix !== '' && prefix !== `+${spain} `)) return [text]
  const numbers = ['']
  for (const group of rest.match(/\d+/g) ?? []) {
    if (numbers.at(-1)?.length === 9) numbers.push('')
    numbers.push(`${numbers.pop() ?? ''}${group}`)
  }
  return numbers.every((number) => /^[6-9]\d{8}$/.test(number))
    ? numbers.map((number, index) => (index === 0 ? `${prefix}${number}` : number))
    : [text]
}

const numbersIn = (text: string): WrittenNumber[] => {
  const parts = partsOf(text)
  const apartNumbers = parts.flatMap(apart).map(numberOf)
  // What is too short for a number, or longer than one, may have a part of one that is written in parts.
  const isWhole = ({ digits, isOne }: WrittenNumber) => digits.length >= shortest && isOne
  if (parts.length < 2 || apartNumbers.every(isWhole)) return apartNumbers
  const joined = numberOf(parts.join(' '))
  return joined.isOne ? [joined] : [...apartNumbers, ...shortRuns(parts).map(numberOf), joined]
}

/**
 * The numbers in a phone number as somebody wrote it, whatever they are separated by, without their extensions; letters that
 * look like digits are read as such. Where several readings are possible, all of them. Pure.
 */
export const writtenNumbers = (given: string): WrittenNumber[] =>
  numbersIn(withMeantDigits(readablePhone(given)))
