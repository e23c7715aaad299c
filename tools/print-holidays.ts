/** `npm run holidays`: prints Spain's public holidays, this year's and the next four years', into a table. */
import { firstYear, lastYear } from '../functions/platform/calendar/holiday-table.ts'
import { daysLeft } from '../functions/platform/calendar/public-holidays.ts'
import { comparedThrough } from './holidays/corrections.ts'
import { holidaysTable } from './holidays/holidays-table.ts'
import { printFile } from './print/print-file.ts'

const path = 'functions/platform/calendar/holiday-table.ts'
const minDaysLeft = 2 * 365

const args = process.argv.slice(2)
const isCheck = args.includes('--check')
// A new year alone does not make the table out of date: it is compared as of the year in which it was written.
const from = isCheck ? firstYear : new Date().getFullYear()

process.exitCode = await printFile(
  {
    path,
    script: 'holidays',
    from: 'date-holidays and tools/holidays/corrections.ts',
    generate: () => holidaysTable(from, path),
  },
  args,
)
if (isCheck && comparedThrough < new Date().getFullYear()) {
  console.warn(`${path}: this year's holidays have not been compared with the BOE (docs/operations.md)`)
}
if (isCheck && process.exitCode === 0 && daysLeft(new Date()) < minDaysLeft) {
  console.error(`${path} ends with ${lastYear}, less than two years from now: npm run holidays`)
  process.exitCode = 1
}
