import { normaliseLine } from '../../../platform/content/normalise-text.ts'
import { addPerson, type AddPorts } from '../../people/add-person.ts'
import { importReport, refused } from '../import-report.ts'
import { putRows, readRows } from '../put-rows.ts'
import type { CsvRow } from '../read-csv.ts'
import { dryPeople, dryUsers } from './dry-people.ts'
import { importPerson, personColumns, type PersonRow } from './import-person.ts'
import type { PersonImportReport } from './person-import.ts'

/** As many rows as are usually put within the function's time; what is not is told as `not-done`. */
const maxRows = 200

type ImportPeople = {
  csv: string
  dryRun: boolean
  by: string
  requestId: string
  /** Milliseconds until the function is stopped. */
  remainingMs: () => number
}

/** Longer than a row takes, unless the pool is slow: what was sent is then also recorded when the report is. */
const startReserveMs = 8_000

/**
 * Lets the person of each row act for its dealer and reports what became of each; a dry run changes nothing and invites
 * nobody. Rows of one person are put one after the other, so that they are invited once. What is not finished when time
 * runs out is refused as `not-done`. Throws 422 for a file that cannot be read, a header that does not fit, and more
 * than 200 rows.
 */
export const importPeople =
  ({ sleep, ...ports }: AddPorts & { sleep: (ms: number) => Promise<void> }) =>
  async ({ csv, dryRun, by, requestId, remainingMs }: ImportPeople): Promise<PersonImportReport> => {
    const file = readRows(csv, { all: personColumns, needed: personColumns, rowsAre: 'people' }, maxRows)
    const add = addPerson(
      dryRun ? { ...ports, people: dryPeople(ports.people), users: dryUsers(ports.users) } : ports,
    )
    const importOne = importPerson({ ...ports, add })
    const rowOf = ({ cells }: CsvRow): PersonRow => {
      const cellOf = (column: keyof PersonRow) => cells[file.columns.indexOf(column)] ?? ''
      return { dealerId: cellOf('dealerId'), email: cellOf('email'), name: cellOf('name') }
    }
    const addressIn = (row: CsvRow) => normaliseLine(rowOf(row).email).toLowerCase()
    const results = await putRows(file, {
      put: (row) => importOne(rowOf(row), by),
      keyOf: (row) =>
        addressIn(row) === '' || rowOf(row).dealerId === ''
          ? undefined
          : `${rowOf(row).dealerId} ${addressIn(row)}`,
      repeated: ({ line }) => {
        const detail = `Must name a person once for each dealer; line ${line} has them.`
        return refused('repeated-person', 'email', detail)
      },
      laneOf: addressIn,
      ...{ concurrency: 8, startReserveMs, remainingMs, sleep, requestId },
    })
    return { dryRun, ...importReport({ invited: 0, added: 0, unchanged: 0 }, results) }
  }
