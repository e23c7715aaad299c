import { columnName } from '../find-header.ts'
import { FileRefused } from '../file-fault.ts'
import { isNested, objectOf } from './json-object.ts'

/** How many lines are looked at: a real row may be broken, but hardly the first twenty. */
const firstLines = 20

const isListOfObjects = (value: unknown): boolean => Array.isArray(value) && value.some(isNested)

/** How a list begins, of objects or of lists; `[` may also be the beginning of a CSV file's title. */
const list = /^\[\s*(?:[[{\]]|$)/

/** Whether JSON is one document of many lines, or one that has its rows in a list, and not an object for each line. */
const isDocument = (lines: readonly string[], wanted: readonly string[]): boolean => {
  const objects = lines.slice(0, firstLines).flatMap((line) => objectOf(line) ?? [])
  const [only] = objects
  if (!only) return true
  const isWanted = Object.keys(only).some((name) => wanted.includes(columnName(name)))
  return lines.length === 1 && wanted.length > 0 && !isWanted && Object.values(only).some(isListOfObjects)
}

/**
 * Whether a text's beginning is that of JSON. Throws `FileRefused` (`not-ndjson`) where that is not an object for each line:
 * every line would be refused for reasons that lead nowhere.
 *
 * @param text the beginning of the file, of many rows
 * @param wanted the names that its objects should have
 */
export const isNdjson = (text: string, wanted: readonly string[]): boolean => {
  const start = text.trimStart()
  const lines = start.split('\n').filter((line) => line.trim() !== '')
  const isList = list.test(start) || (start.startsWith('[') && Array.isArray(valueOf(lines[0] ?? '')))
  if (!isList && !start.startsWith('{')) return false
  if (isList || isDocument(lines, wanted))
    throw new FileRefused('not-ndjson', {
      line: 1,
      note: 'Must have an object in each line (NDJSON): this is one JSON document, with a list or over several lines. Export it as NDJSON or as CSV.',
    })
  return true
}

const valueOf = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
