/** `npm run redrive`: reprocesses dead letters of a stage or of the local run. */
import * as z from 'zod/mini'
import { functionNames, type FunctionName } from '../lib/function-names.ts'
import { readCommandLine } from './command/command-line.ts'
import { runCommand } from './command/run-command.ts'
import { type Aws, openAws } from './redrive/aws.ts'
import { redriveQueue } from './redrive/redrive-queue.ts'
import { batchOf } from './redrive/replay-stream.ts'
import { placesOf, type Remedy, remedies, sweeper } from './redrive/remedies.ts'
import { dataOption } from './running/running-service.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

const swept = z.object({ returned: z.object({ failed: z.literal(0), left: z.literal(false) }) })

const allTaken = z.object({
  returned: z.object({ batchItemFailures: z.array(z.unknown()).check(z.maxLength(0)) }),
})

const portsFor = (aws: Aws, stage: string, name: FunctionName, queue: string) => ({
  receive: () => aws.receive(queue),
  remove: (receipt: string) => aws.remove(queue, receipt),
  release: (receipt: string) => aws.release(queue, receipt),
  again: async (event: string) => (await aws.invoke(placesOf(stage, name).functionName, event)) !== undefined,
  replay: async (place: string) => {
    const batch = batchOf(place)
    const records = batch ? await aws.readStream(batch).catch(() => []) : []
    if (records.length === 0) return false
    const answer = await aws.invoke(placesOf(stage, name).functionName, JSON.stringify({ Records: records }))
    return z.safeParse(allTaken, answer).success
  },
  sweep: async () => {
    const event = JSON.stringify({ schedule: 'redrive' })
    return z.safeParse(swept, await aws.invoke(placesOf(stage, sweeper).functionName, event)).success
  },
})

const what: Record<Remedy, string> = {
  sweep: 'swept from the table, deleted',
  again: 'sent to the function again, deleted',
  replay: 'reread from the stream, deleted',
}
const why: Record<Remedy, string> = {
  sweep: 'the sweep failed or did not finish; run this again, or see its log',
  again: 'the function failed again; see its log',
  replay: 'the stream no longer has them (it keeps a day), or the function failed again; see the runbook',
}

const redrive = async (aws: Aws, stage: string, name: FunctionName, remedy: Remedy, dryRun: boolean) => {
  const { queueName } = placesOf(stage, name)
  const queue = await aws.findQueue(queueName)
  if (queue === undefined) return 0
  if (dryRun) {
    const count = await aws.count(queue)
    say(`${queueName}: ${count} (${remedy})`)
    return count
  }
  const { done, left } = await redriveQueue(remedy, portsFor(aws, stage, name, queue))
  if (done + left === 0) say(`${queueName}: empty`)
  if (done > 0) say(`${queueName}: ${done} ${what[remedy]}`)
  if (left > 0) say(`${queueName}: ${left} left: ${why[remedy]}`)
  return left
}

const command = 'redrive'

const { values } = readCommandLine({
  command,
  options: {
    ...dataOption,
    stage: { type: 'string', default: 'local' },
    'dry-run': { type: 'boolean', default: false },
  },
})
await runCommand(async () => {
  const aws = openAws(values)
  let left = 0
  for (const name of functionNames) {
    const remedy = remedies[name]
    if (remedy) left += await redrive(aws, values.stage, name, remedy, values['dry-run'])
  }
  process.exitCode = left > 0 && !values['dry-run'] ? 1 : 0
})
