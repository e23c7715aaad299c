import * as z from 'zod/mini'
import type { ByteSource } from './byte-source.ts'
import { cleanCell } from './clean-cell.ts'
import { readLines, type TextLine } from './read-lines.ts'
import type { Encoding } from './encoding/encoding-of.ts'
import type { BrokenRow, FileRow, Position } from './file-row.ts'

const jsonRow = z.record(z.string(), z.unknown())

/** Whether a value is one of several: a list, or an object. */
const isNested = (value: unknown): boolean => typeof value === 'object' && value !== null

const broken = (line: number, code: 'not-json' | 'row-too-long'): BrokenRow => ({
  code,
  line,
  note:
    code === 'not-json'
      ? 'Must be an object for each line, with texts, numbers, true, false or null in what is mapped.'
      : 'Must have at most 64 KB in a row.',
})

const objectOf = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    return z.safeParse(jsonRow, JSON.parse(text)).data
  } catch {
    return undefined
  }
}

const cellOf = (value: unknown): string => {
  if (value === true) return '1'
  if (value === false) return '0'
  return value === null || value === undefined || isNested(value) ? '' : cleanCell(String(value))
}

const rowOf = (
  { text, line, isTooLong }: TextLine,
  { columns, wanted }: { columns: readonly string[]; wanted: readonly string[] },
) => {
  if (isTooLong) return { cells: [], broken: broken(line, 'row-too-long') }
  const object = objectOf(text)
  if (!object) return { cells: [], broken: broken(line, 'not-json') }
  const named = new Map(Object.entries(object).map(([name, value]) => [cleanCell(name), value]))
  if (wanted.some((name) => isNested(named.get(name)))) return { cells: [], broken: broken(line, 'not-json') }
  return { cells: columns.map((name) => cellOf(named.get(name))) }
}

/** The names in a line of NDJSON, without those of lists and objects; none if it is not an object. */
export const namesIn = (text: string): readonly string[] =>
  Object.entries(objectOf(text) ?? {}).flatMap(([name, value]) => (isNested(value) ? [] : [cleanCell(name)]))

/**
 * Reads the rows of an NDJSON file from a position on: an object for each line, its values below these columns. A list or an
 * object is refused where it is wanted, and passed over elsewhere.
 */
export async function* readNdjsonRows(
  source: ByteSource,
  { encoding, ...names }: { encoding: Encoding; columns: readonly string[]; wanted: readonly string[] },
  from: Position,
): AsyncGenerator<FileRow, void, undefined> {
  let { row } = from
  for await (const textLine of readLines(source, encoding, from)) {
    if (textLine.text.trim() === '' && !textLine.isTooLong) continue
    row += 1
    const { offset, line } = textLine.next
    yield { row, line: textLine.line, ...rowOf(textLine, names), next: { offset, line, row } }
  }
}
