import { columnName, headerLines, wantedOn } from '../find-header.ts'
import { firstLines } from './lines.ts'
import { readWindow } from './read-window.ts'

const delimiters = [';', ',', '\t', '|'] as const
/** What separates the cells of a CSV file. */
export type Delimiter = (typeof delimiters)[number]

/** The first lines' cells, if this separates them. */
const linesWith = (text: Buffer, delimiter: Delimiter): (readonly string[])[] => {
  const form = { encoding: 'utf-8' as const, delimiter, columns: undefined }
  const { rows } = readWindow(firstLines(text, headerLines), form, { offset: 0, line: 1, row: 0 }, true)
  return rows.filter(({ broken }) => !broken).map(({ cells }) => cells)
}

/** How many cells are in lines that agree on their number, and that number; of one cell, nothing is separated. */
const agreement = (lines: readonly (readonly string[])[]): { cells: number; width: number } => {
  const alike = [...Map.groupBy(lines, (cells) => cells.length)]
    .filter(([width]) => width > 1)
    .map(([width, some]) => ({ cells: width * some.length, width }))
  return alike.sort((a, b) => b.cells - a.cells || b.width - a.width)[0] ?? { cells: 0, width: 1 }
}

/** The delimiter that a file's first line names for spreadsheets (`sep=;`); undefined if it names none that we know. */
export const declaredDelimiter = (start: string): Delimiter | undefined => {
  const [, declared] = /^"?sep=(.)"?[;,]*[ \t]*(?:[\r\n]|$)/i.exec(start) ?? []
  return delimiters.find((delimiter) => delimiter === declared)
}

/**
 * The delimiter with which one of the first lines has most of the wanted columns; of several, or if none are wanted, the
 * one with which most cells are in lines of as many: in a title or a comment they are as many as it happens.
 *
 * @param text the beginning of the file, in UTF-8
 */
export const chooseDelimiter = (text: Buffer, wanted: readonly string[]): Delimiter => {
  const rated = delimiters.map((delimiter) => {
    const lines = linesWith(text, delimiter)
    const found = Math.max(0, ...lines.map((cells) => wantedOn(cells.map(columnName), wanted)))
    return { delimiter, found, ...agreement(lines) }
  })
  const [best = { delimiter: ';' as const }] = rated.sort(
    (a, b) => b.found - a.found || b.cells - a.cells || b.width - a.width,
  )
  return best.delimiter
}
