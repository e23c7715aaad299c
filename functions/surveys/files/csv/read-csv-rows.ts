import type { ByteSource } from '../byte-source.ts'
import { decode } from '../encoding/decode.ts'
import type { FileRow, Position } from '../file-row.ts'
import { mustAdvance } from '../must-advance.ts'
import { type CsvForm, readWindow } from './read-window.ts'

/** How much of a file is in memory at once; several times the longest row, and even, as UTF-16 needs it. */
const windowBytes = 512 * 1024

/** Looks for the end of the line that is being read. */
const endOfLine = async (
  source: ByteSource,
  { encoding }: CsvForm,
  { offset, line, row }: Position,
): Promise<Position> => {
  const unit = encoding.startsWith('utf-16') ? 2 : 1
  for (let at = offset; at < source.bytes; at += windowBytes) {
    const bytes = await source.read(at, at + windowBytes)
    const found = unit === 2 ? decode(bytes, encoding).indexOf('\n') : bytes.indexOf(10)
    if (found !== -1) return { offset: at + (found + 1) * unit, line: line + 1, row }
  }
  return { offset: source.bytes, line, row }
}

/**
 * Reads the rows of a CSV file from a position on, a piece at a time, in constant memory. Blank rows are left out and
 * not counted. A row that cannot be divided into cells comes with what is wrong with it, and reading goes on after it.
 */
export async function* readCsvRows(
  source: ByteSource,
  form: CsvForm,
  from: Position,
): AsyncGenerator<FileRow, void, undefined> {
  let position = from
  while (position.offset < source.bytes) {
    const end = Math.min(position.offset + windowBytes, source.bytes)
    const bytes = await source.read(position.offset, end)
    const { rows, next, endless } = readWindow(bytes, form, position, end === source.bytes)
    yield* rows
    const after = endless ? await endOfLine(source, form, next) : next
    mustAdvance(position.offset, after.offset)
    position = after
    if (endless) yield { ...endless, next: position }
  }
}
