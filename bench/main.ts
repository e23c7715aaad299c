/** `npm run bench`: what the service costs and how fast it is, against bars. Ends with 1 when a bar is missed. */
import { parseArgs } from 'node:util'
import { drawsFigure } from './figures/draws.ts'
import type { Figure } from './figures/figure.ts'
import { localRunFigures } from './figures/local-run.ts'
import { logFigure } from './figures/log-bytes.ts'
import { measureCost } from './figures/measure-cost.ts'
import { readUnitsFigure } from './figures/read-units.ts'
import { sizesFigure } from './figures/sizes.ts'
import { intakeFigure, listFigure } from './figures/speed.ts'
import { writeUnitsFigure } from './figures/write-units.ts'
import { readStageFacts } from './metering/stage-context.ts'
import { printCost } from './print-cost.ts'
import { printFigures } from './print-table.ts'
import { isOver, type Row } from './row.ts'

const names = [
  'intake',
  'list',
  'size',
  'write-units',
  'log',
  'alert',
  'memory',
  'read-units',
  'draws',
  'cost',
] as const

const usage = `npm run bench -- [--only <figure>]...

  figures: ${names.join(', ')}

All of it takes some ten minutes and wants a machine that does nothing else. BENCH_EXEC_ARGV holds options of Node for
the processes of functions, such as --cpu-prof.
`

const readAsked = (): readonly string[] => {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } })
  const known: readonly string[] = names
  if (values.only.some((name) => !known.includes(name))) throw new Error('no such figure')
  return values.only.length > 0 ? values.only : names
}

const figuresOf = (asked: readonly string[]): Figure[] => {
  const [memory, alert] = [asked.includes('memory'), asked.includes('alert')]
  const plain = [
    sizesFigure,
    writeUnitsFigure,
    logFigure,
    intakeFigure,
    listFigure,
    readUnitsFigure,
    drawsFigure,
  ]
  return [
    ...plain.filter(({ name }) => asked.includes(name)),
    ...(memory || alert ? [localRunFigures({ memory, alert })] : []),
  ]
}

const run = async (asked: readonly string[]) => {
  const rows: Row[] = []
  for (const figure of figuresOf(asked)) {
    console.log(`… ${figure.says}`)
    rows.push(...(await figure.run()))
  }
  const cost = asked.includes('cost') ? { consumed: await measureCost(), house: readStageFacts() } : null
  if (rows.length > 0) {
    console.log('\nFigures (medians of one run; lower is better)\n')
    printFigures(rows)
  }
  if (cost) printCost(cost.consumed, cost.house)
  const over = rows.filter(isOver)
  if (over.length > 0) console.log(`\nOver the bar: ${over.map(({ figure }) => figure).join('; ')}`)
  process.exitCode = over.length > 0 ? 1 : 0
}

const asked = (() => {
  try {
    return readAsked()
  } catch {
    process.stderr.write(usage)
    process.exitCode = 2
    return null
  }
})()
if (asked) await run(asked)
