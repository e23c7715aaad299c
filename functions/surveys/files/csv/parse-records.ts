import { CsvError, parse } from 'csv-parse/sync'

/** The most bytes a row may have, in UTF-8. */
export const maxRowBytes = 64 * 1024

/** A record, and the byte after it. */
type CsvRecord = { cells: readonly string[]; end: number }

/** Lines end as in any system, also in several ways in one file. */
const lineEnds = ['\r\n', '\n', '\r']

/**
 * Divides CSV in UTF-8 into records, up to the first that cannot be read. Returns csv-parse's code for that one.
 */
export const parseRecords = (
  text: Buffer,
  delimiter: string,
): { records: readonly CsvRecord[]; fault: string | null } => {
  const records: CsvRecord[] = []
  try {
    parse(text, {
      delimiter,
      max_record_size: maxRowBytes,
      on_record: (cells: string[], { bytes }: { bytes: number }) => {
        records.push({ cells, end: bytes })
        return null
      },
      record_delimiter: lineEnds,
      relax_column_count: true,
      // What it then takes for text although a cell began with a quote is looked at again (`findQuote`).
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    })
    return { records, fault: null }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    return { records, fault: fault.code }
  }
}
