import { FileRefused } from '../file-fault.ts'
import { firstBytes, type EncodingScan } from './encoding-scan.ts'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
/** How a file's text is encoded: the whole of it in one way. */
export type Encoding = (typeof encodings)[number]

/** An encoding, and how many bytes of a byte-order mark come before the text. */
export type TextForm = { encoding: Encoding; mark: number }

const marks: readonly { bytes: readonly number[]; encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** From this share of the first characters with a NUL on one side on, and none to speak of on the other, it is UTF-16. */
const sharesOfNuls = { one: 0.3, other: 0.01 }

/** Above this share of what is not ASCII, text that is not wholly UTF-8 was meant to be. */
const nearlyAll = 0.99

const unmarkedUtf16 = ({ at, nulsFirst: [even, odd] }: EncodingScan): Encoding | undefined => {
  const characters = Math.ceil(Math.min(at, firstBytes) / 2)
  const isMany = (nuls: number) => nuls > sharesOfNuls.one * characters
  const isFew = (nuls: number) => nuls <= sharesOfNuls.other * characters
  if (isMany(odd) && isFew(even)) return 'utf-16le'
  return isMany(even) && isFew(odd) ? 'utf-16be' : undefined
}

const mixed = (line: number | null) =>
  new FileRefused('mixed-encoding', {
    ...(line !== null && { line }),
    note: 'Must have one encoding: most of this file is UTF-8, this line is not. Export it again, or save it as UTF-8.',
  })

/**
 * The encoding of a file that was scanned to its end, by rule: its byte-order mark; else UTF-16, if NULs are on one
 * side of its first characters; else UTF-8, if all of it is; else Windows-1252, unless it is nearly UTF-8. A character
 * that the end of the file cuts counts as whole. Throws `FileRefused` (`not-text`, `mixed-encoding`,
 * `unknown-encoding`).
 */
export const encodingOf = (scan: EncodingScan): TextForm => {
  const mark = marks.find(({ bytes }) => bytes.every((byte, index) => scan.head[index] === byte))
  if (mark && mark.encoding !== 'utf-8') return { encoding: mark.encoding, mark: mark.bytes.length }
  const utf16 = mark ? undefined : unmarkedUtf16(scan)
  if (utf16) return { encoding: utf16, mark: 0 }
  if (scan.nulLine !== null)
    throw new FileRefused('not-text', {
      line: scan.nulLine,
      note: 'Must be text (CSV or NDJSON) or a spreadsheet in the form XLSX.',
    })
  if (scan.bad === 0) return { encoding: 'utf-8', mark: mark ? mark.bytes.length : 0 }
  if (mark ?? scan.good > nearlyAll * (scan.good + scan.bad)) throw mixed(scan.badLine)
  if (scan.controlLine === null) return { encoding: 'windows-1252', mark: 0 }
  throw new FileRefused('unknown-encoding', {
    line: scan.controlLine,
    note: 'Must be in UTF-8, UTF-16 or Windows-1252. Save the file as CSV in UTF-8.',
  })
}
