import type { Row, RowBatches, Sheet } from '../sheet.ts'
import { writeZip, type ZipEntry } from '../zip/write-zip.ts'
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

/** Every part of the package, the sheets as their rows come. */
async function* partsOf(
  sheet: Sheet,
  batches: RowBatches,
  limits: SheetLimits,
): AsyncGenerator<ZipEntry, void, undefined> {
  // First, as this is what programs that guess a file's type by its beginning look for.
  yield { path: '_rels/.rels', content: packageRelationships }
  yield { path: 'xl/styles.xml', content: stylesXml }
  const source = rowSource(batches)
  let sheets = 0
  do {
    sheets += 1
    yield { path: sheetPath(sheets), content: writeSheet(sheet, source, limits) }
  } while (await source.more())
  yield { path: 'xl/workbook.xml', content: workbookXml(sheet.name, sheets) }
  yield { path: 'xl/_rels/workbook.xml.rels', content: workbookRelationships(sheets) }
  yield { path: '[Content_Types].xml', content: contentTypes(sheets) }
}

/**
 * Writes an XLSX file piece by piece, in constant memory: as many sheets as the rows need, one at least. Rows are asked
 * for no faster than the pieces are read. Throws what the batches throw.
 */
export const writeXlsx = (
  sheet: Sheet,
  batches: RowBatches,
  limits: SheetLimits = sheetLimits,
): AsyncGenerator<Buffer, void, undefined> => writeZip(partsOf(sheet, batches, limits))
