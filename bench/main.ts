/**
 * `npm run bench`: what the service costs and how fast it is, against bars. Exits with 1 when a bar is missed or a
 * figure fails.
 */
import { failUsage, readCommandLine } from '../tools/command/command-line.ts'
import { coherenceFigure } from './figures/coherence.ts'
import { drawsFigure } from './figures/draws.ts'
import { exportFigure } from './figures/export.ts'
import type { Figure } from './figure.ts'
import { alertFigure, memoryFigure } from './figures/local-run.ts'
import { logFigure } from './figures/cost/log-bytes.ts'
import { monthFigures } from './figures/month-figures.ts'
import { measureCost } from './figures/cost/measure-cost.ts'
import { readUnitsFigure } from './figures/read-units.ts'
import { siteFigure } from './figures/site.ts'
import { sampleFigure } from './figures/sample.ts'
import { sizesFigure } from './figures/sizes.ts'
import { importFigure } from './figures/import.ts'
import { intakeFigure, listFigure } from './figures/speed.ts'
import { writeUnitsFigure } from './figures/write-units.ts'
import { readStageFacts } from './metering/stage-context.ts'
import { printCost } from './print-cost.ts'
import { printFigures, printRow } from './print-table.ts'
import { isOver, type Row } from './row.ts'

/** In the order in which they run: the quickest first. */
const figures: readonly Figure[] = [
  sizesFigure,
  writeUnitsFigure,
  sampleFigure,
  logFigure,
  intakeFigure,
  listFigure,
  readUnitsFigure,
  exportFigure,
  importFigure,
  monthFigures,
  coherenceFigure,
  drawsFigure,
  siteFigure,
  alertFigure,
  memoryFigure,
]
const names: readonly string[] = [...figures.map(({ name }) => name), 'cost']

const command = 'bench'

const readAsked = (): readonly string[] => {
  const { only = [] } = readCommandLine({
    command,
    options: { only: { type: 'string', multiple: true } },
  }).values
  const unknown = only.find((name) => !names.includes(name))
  if (unknown !== undefined)
    failUsage(command, `There is no figure ${unknown}; there are ${names.join(', ')}`)
  return only.length > 0 ? only : names
}

/**
 * Measures one figure; if it throws, prints the error and continues with the next. Returns whether everything passed.
 */
const attempt = async (name: string, measure: () => Promise<void>): Promise<boolean> => {
  try {
    await measure()
    return true
  } catch (fault) {
    console.log(`  ${name} failed:`, fault)
    return false
  }
}

const run = async (asked: readonly string[]) => {
  const rows: Row[] = []
  const failed: string[] = []
  for (const figure of figures.filter(({ name }) => asked.includes(name))) {
    console.log(`… ${figure.says}`)
    const done = await attempt(figure.name, async () => {
      for await (const row of figure.run()) {
        rows.push(row)
        printRow(row)
      }
    })
    if (!done) failed.push(figure.name)
  }
  if (rows.length > 0) {
    console.log('\nFigures (medians of one run; lower is better)\n')
    printFigures(rows)
  }
  if (
    asked.includes('cost') &&
    !(await attempt('cost', async () => printCost(await measureCost(), readStageFacts())))
  )
    failed.push('cost')
  const over = rows.filter(isOver)
  if (over.length > 0) console.log(`\nOver the bar: ${over.map(({ figure }) => figure).join('; ')}`)
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`)
  process.exitCode = over.length + failed.length > 0 ? 1 : 0
}

await run(readAsked())
