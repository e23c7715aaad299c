import { type ByteSource } from './byte-source.ts'
import { decode, toUtf8 } from './encoding/decode.ts'
import { type Encoding, encodingOf, type TextForm } from './encoding/encoding-of.ts'
import type { EncodingScan } from './encoding/encoding-scan.ts'
import { chooseDelimiter, declaredDelimiter, type Delimiter } from './csv/choose-delimiter.ts'
import { FileRefused } from './file-fault.ts'
import { isNdjson } from './ndjson/refuse-document.ts'

/** The form of a file, by its content alone: names of files lie. */
export type FileForm =
  | { kind: 'xlsx' }
  | { kind: 'csv'; encoding: Encoding; mark: number; delimiter: Delimiter }
  | { kind: 'ndjson'; encoding: Encoding; mark: number }

/** How every ZIP archive begins that has something in it, and every document of the older spreadsheet programs. */
const magic = { zip: [0x50, 0x4b, 0x03, 0x04], ole: [0xd0, 0xcf, 0x11, 0xe0] }
const begins = (head: readonly number[], bytes: readonly number[]) =>
  bytes.every((byte, index) => head[index] === byte)

/** Whether a file is a ZIP archive by its first four bytes: then its text need not be looked through. */
export const isArchive = (head: readonly number[]): boolean => begins(head, magic.zip)

const oldSpreadsheet = () =>
  new FileRefused('old-spreadsheet', {
    note: 'Must be CSV, NDJSON or XLSX without a password: save it as .xlsx, not as .xls.',
  })

const webPage = () =>
  new FileRefused('web-page', {
    note: 'Must be CSV, NDJSON or XLSX: this is a web page, whatever its name says. Open it in a spreadsheet program and save it as .xlsx.',
  })

/** How HTML begins, as which some portals write what they call `.xls`; after an XML declaration or a comment, too. */
const html = /^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|style|body|table)\b/i
/** And the XML of Excel 2003. */
const spreadsheetXml = /^<\?xml[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/

/** How much of the text is looked at for its delimiter: more than the longest header. */
const sampleBytes = 128 * 1024

const textForm = async (
  source: ByteSource,
  { encoding, mark }: TextForm,
  wanted: readonly string[],
): Promise<FileForm> => {
  const sample = await source.read(mark, Math.min(mark + sampleBytes, source.bytes))
  const start = decode(sample.subarray(0, 1024), encoding).trimStart()
  if (html.test(start)) throw webPage()
  if (spreadsheetXml.test(start)) throw oldSpreadsheet()
  if (/^[[{]/.test(start) && isNdjson(decode(sample, encoding), wanted))
    return { kind: 'ndjson', encoding, mark }
  const delimiter = declaredDelimiter(start) ?? chooseDelimiter(toUtf8(sample, encoding), wanted)
  return { kind: 'csv', encoding, mark, delimiter }
}

/** Throws `empty-file` for a file without a byte. */
export const refuseEmpty = ({ bytes }: Pick<ByteSource, 'bytes'>): void => {
  if (bytes === 0) throw new FileRefused('empty-file', { note: 'Must have a header and at least one row.' })
}

/**
 * Recognises a file.
 *
 * @param scan its bytes, scanned to the end (of an archive, the first four are enough)
 * @param wanted the columns that its header should have
 * @throws FileRefused for what is none of the three forms
 */
export const recogniseFile = (
  source: ByteSource,
  scan: EncodingScan,
  wanted: readonly string[],
): Promise<FileForm> => {
  refuseEmpty(source)
  if (isArchive(scan.head)) return Promise.resolve({ kind: 'xlsx' })
  if (begins(scan.head, magic.ole)) throw oldSpreadsheet()
  return textForm(source, encodingOf(scan), wanted)
}
