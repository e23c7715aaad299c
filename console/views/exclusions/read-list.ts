import { writtenNumbers } from '../../../functions/platform/content/written-numbers.ts'

/** What a file with an exclusion list holds: hashes, numbers in E.164, and the lines that are neither, from 1. */
type ReadList = { hashes: readonly string[]; numbers: readonly string[]; bad: readonly number[] }

const hash = /^[0-9a-f]{64}$/
/** Digits as in E.164, after the plus. */
const international = /^[1-9]\d{6,14}$/
const spanish = /^[6-9]\d{8}$/
const letter = /\p{L}/u

/** A number in E.164, if it is one: with its prefix in any spelling, or a Spanish one without. */
const inE164 = (written: string): string | undefined => {
  const [number, ...others] = writtenNumbers(written)
  if (number === undefined || others.length > 0 || letter.test(written)) return undefined
  const { digits, isInternational } = number
  if (!isInternational) return spanish.test(digits) ? `+34${digits}` : undefined
  return international.test(digits) ? `+${digits}` : undefined
}

/** What the first cell of each line is; a first line that is neither is the title of its column. Pure. */
export const readList = (text: string): ReadList => {
  const hashes = new Set<string>()
  const numbers = new Set<string>()
  const bad: number[] = []
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    const [cell = ''] = line.replace(/^\uFEFF/, '').split(/[,;\t]/)
    const value = cell.trim().replace(/^"(.*)"$/, '$1')
    if (value === '') return
    const lower = value.toLowerCase()
    const number = inE164(value)
    if (hash.test(lower)) hashes.add(lower)
    else if (number !== undefined) numbers.add(number)
    else if (index > 0) bad.push(index + 1)
  })
  return { hashes: [...hashes], numbers: [...numbers], bad }
}

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** The SHA-256 of a text, in hexadecimal digits. */
export const sha256 = async (text: string): Promise<string> =>
  hexOf(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))

/** All different hashes of a file, those of its numbers made here, so that no number is sent. */
export const hashesOf = async ({ hashes, numbers }: ReadList): Promise<string[]> => [
  ...new Set([...hashes, ...(await Promise.all(numbers.map(sha256)))]),
]

/** So many are sent at a time. */
const partOf = 3500

/** The hashes in the parts in which they are sent: one that is empty for a list without any. Pure. */
export const inParts = (hashes: readonly string[]): string[][] =>
  Array.from({ length: Math.max(1, Math.ceil(hashes.length / partOf)) }, (_, index) =>
    hashes.slice(index * partOf, (index + 1) * partOf),
  )
