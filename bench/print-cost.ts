import { type Consumed, monthlyCost, perMonth } from './cost.ts'
import type { StageFacts } from './metering/stage-context.ts'
import { assumptions } from './prices.ts'
import { tableLines } from './print-table.ts'

const volumes = [1_000, 100_000, 10_000_000] as const

const dollars = (value: number) => (value > 0 && value < 0.01 ? '< 0.01' : value.toFixed(2))
const total = (costs: Record<string, number>) => Object.values(costs).reduce((sum, cost) => sum + cost, 0)

/** Prints a month's cost by item at each volume, and the resulting cost of a million calls. */
export const printCost = (consumed: Consumed, stageFacts: StageFacts) => {
  const months = volumes.map((calls) => monthlyCost(consumed, stageFacts, calls))
  const names = Object.keys(months[0] ?? {})
  const rows = names.map((name) => [name, ...months.map((costs) => dollars(costs[name] ?? 0))])
  const perMillion = volumes.map((calls, index) => dollars((total(months[index] ?? {}) * 1e6) / calls))
  const heading = ['US dollars a month at', ...volumes.map((calls) => `${calls.toLocaleString('en')} calls`)]
  const sums = [
    ['all', ...months.map((costs) => dollars(total(costs)))],
    ['all, per million calls', ...perMillion],
  ]
  console.log('\nCost (prices.ts; eu-west-1 list prices, no free tiers)\n')
  console.log(tableLines([heading, ...rows, ...sums]).join('\n'))
  const { requests, writeUnits, readUnits, mails, events, storedBytes } = consumed.perCall
  const units = [
    `${requests.toFixed(2)} requests`,
    `${writeUnits.toFixed(2)} write units`,
    `${readUnits.toFixed(2)} read units`,
    `${mails.toFixed(2)} mails`,
    `${events.toFixed(2)} events`,
    `${Math.round(storedBytes)} bytes stored`,
  ]
  console.log(`\nMeasured for an average call: ${units.join(', ')}.`)
  const { scheduled, watching } = consumed
  const { readUnits: idleReads, writeUnits: idleWrites } = perMonth(scheduled)
  const runs = scheduled.map(({ server, runsPerMonth }) => `${server} ${Math.round(runsPerMonth)}`)
  console.log(`Runs of schedules in a month: ${runs.join(', ')}.`)
  console.log(
    `They read ${Math.round(idleReads)} units and write ${Math.round(idleWrites)}, finding nothing.`,
  )
  console.log(`Of the templates: ${JSON.stringify({ ...watching, secrets: stageFacts.secrets })}`)
  console.log(`Assumed: ${JSON.stringify(assumptions)}`)
}
