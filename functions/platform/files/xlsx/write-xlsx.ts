import { once } from 'node:events'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Row, RowBatches, Sheet } from '../sheet.ts'
import { columnLetters, rowXml, sheetEnd, sheetStart } from './sheet-xml.ts'
import { stylesXml } from './styles-xml.ts'
import {
  contentTypes,
  packageRelationships,
  sheetPath,
  workbookRelationships,
  workbookXml,
} from './workbook-xml.ts'

/** How much fits into one sheet before the next one begins. */
type SheetLimits = { rows: number; bytes: number }

/**
 * Excel's 1,048,576 rows without the header, and less than 4 GiB of XML: above that a ZIP file needs a format that
 * not every program reads.
 */
const sheetLimits: SheetLimits = { rows: 1_048_575, bytes: 3.5 * 2 ** 30 }

/** Hands out rows to one sheet after the other. */
const rowSource = (batches: RowBatches) => {
  const iterator = batches[Symbol.asyncIterator]()
  let rows: readonly Row[] = []
  return {
    /** The rows that are there, at most `most`; empty at the end. */
    take: async (most: number): Promise<readonly Row[]> => {
      while (rows.length === 0) {
        const next = await iterator.next()
        if (next.done === true) return []
        rows = next.value
      }
      const taken = rows.slice(0, most)
      rows = rows.slice(taken.length)
      return taken
    },
    /** Whether there are more. */
    more: async (): Promise<boolean> => {
      while (rows.length === 0) {
        const next = await iterator.next()
        if (next.done === true) return false
        rows = next.value
      }
      return true
    },
  }
}
type RowSource = ReturnType<typeof rowSource>

/** Rows that become one piece of XML, some 60 KB. */
const rowsInPiece = 40

async function* writeSheet(sheet: Sheet, source: RowSource, limits: SheetLimits) {
  const letters = sheet.columns.map((_, at) => columnLetters(at))
  yield Buffer.from(sheetStart(sheet, letters))
  let [last, bytes] = [1, 0]
  while (last <= limits.rows && bytes < limits.bytes) {
    const rows = await source.take(Math.min(rowsInPiece, limits.rows + 1 - last))
    if (rows.length === 0) break
    const first = last + 1
    const piece = Buffer.from(rows.map((row, at) => rowXml(row, first + at, sheet, letters)).join(''))
    last += rows.length
    bytes += piece.length
    yield piece
  }
  yield Buffer.from(sheetEnd(sheet, last))
}

/** Adds every part of the package to the ZIP file, the sheets as their rows come. */
const fillPackage = async (
  zip: ZipFile,
  sheet: Sheet,
  batches: RowBatches,
  limits: SheetLimits,
  reading: (input: Readable) => void,
) => {
  const add = (path: string, xml: string) => zip.addBuffer(Buffer.from(xml), path)
  // First, as this is what programs that guess a file's type by its beginning look for.
  add('_rels/.rels', packageRelationships)
  add('xl/styles.xml', stylesXml)
  const source = rowSource(batches)
  let sheets = 0
  do {
    sheets += 1
    const input = Readable.from(writeSheet(sheet, source, limits), { objectMode: false })
    reading(input)
    zip.addReadStream(input, sheetPath(sheets))
    await once(input, 'end')
  } while (await source.more())
  add('xl/workbook.xml', workbookXml(sheet.name, sheets))
  add('xl/_rels/workbook.xml.rels', workbookRelationships(sheets))
  add('[Content_Types].xml', contentTypes(sheets))
  zip.end()
}

/**
 * Writes an XLSX file piece by piece, in constant memory: as many sheets as the rows need, one at least. Rows are asked
 * for no faster than the pieces are read. Throws what the batches throw.
 */
export async function* writeXlsx(
  sheet: Sheet,
  batches: RowBatches,
  limits: SheetLimits = sheetLimits,
): AsyncGenerator<Buffer, void, undefined> {
  const zip = new ZipFile()
  const output = zip.outputStream
  if (!(output instanceof Readable)) throw new Error('yazl writes to no stream of Node')
  const fail = (fault: unknown) =>
    output.destroy(fault instanceof Error ? fault : new Error('The rows could not be read'))
  zip.on('error', fail)
  let input: Readable | undefined
  fillPackage(zip, sheet, batches, limits, (begun) => (input = begun)).catch(fail)
  try {
    for await (const piece of output) yield Buffer.from(piece)
  } finally {
    // A reader that stops early leaves a sheet half written.
    input?.destroy()
  }
}
