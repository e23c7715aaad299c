import type { ByteSource } from '../byte-source.ts'
import { cleanCell } from '../clean-cell.ts'
import { columnName } from '../find-header.ts'
import { readLines, type TextLine } from '../read-lines.ts'
import type { Encoding } from '../encoding/encoding-of.ts'
import type { BrokenRow, FileRow, Position } from '../file-row.ts'
import { isNested, mostNames, objectOf, writtenNames } from './json-object.ts'

type Names = { columns: readonly string[]; wanted: readonly string[] }

const notes = {
  'not-json': 'Must be an object for each line, with texts, numbers, true, false or null in what is mapped.',
  'row-too-long': 'Must have at most 64 KB in a row.',
  'duplicate-column': 'Must have each mapped name once: it cannot be told which of them is meant.',
} as const

const broken = (line: number, code: keyof typeof notes, cell?: number) => ({
  cells: [],
  broken: { code, line, note: notes[code], ...(cell !== undefined && { cell }) } satisfies BrokenRow,
})

const cellOf = (value: unknown): string =>
  value === null || value === undefined || isNested(value) ? '' : cleanCell(String(value))

/** The first of the wanted names that is written more than once. */
const nameTwice = (text: string, wanted: readonly string[]): string | undefined => {
  const seen = new Set<string>()
  for (const name of writtenNames(text).map(columnName)) {
    if (seen.has(name) && wanted.includes(name)) return name
    seen.add(name)
  }
  return undefined
}

const rowOf = ({ text, line, isTooLong }: TextLine, { columns, wanted }: Names) => {
  if (isTooLong) return broken(line, 'row-too-long')
  const object = objectOf(text)
  if (!object) return broken(line, 'not-json')
  const named = new Map(Object.entries(object).map(([name, value]) => [columnName(name), value]))
  // Most rows need no look at each of their characters.
  const twice = mostNames(text) === named.size ? undefined : nameTwice(text, wanted)
  if (twice !== undefined) return broken(line, 'duplicate-column', columns.indexOf(twice))
  if (wanted.some((name) => isNested(named.get(name)))) return broken(line, 'not-json')
  return { cells: columns.map((name) => cellOf(named.get(name))) }
}

/** The names in a line of NDJSON, without those of lists and objects; none if it is not an object. */
export const namesIn = (text: string): readonly string[] =>
  Object.entries(objectOf(text) ?? {}).flatMap(([name, value]) => (isNested(value) ? [] : [columnName(name)]))

/**
 * Reads the rows of an NDJSON file from a position on: an object for each line, its values below these columns. A list or an
 * object is refused where it is wanted, and so is a wanted name that is there twice; elsewhere they are passed over. `true` and
 * `false` are these words, and numbers too large for a double have the digits that they are written with.
 */
export async function* readNdjsonRows(
  source: ByteSource,
  { encoding, ...names }: { encoding: Encoding } & Names,
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
