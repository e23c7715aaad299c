/** `npm run replay-erasures`: after a restore, carries out again the erasures of which there may be a backup. */
import * as z from 'zod/mini'
import { readCommandLine } from '../command/command-line.ts'
import { runCommand } from '../command/run-command.ts'
import { dataOption } from '../running/running-service.ts'
import { openAws } from './aws.ts'
import { placesOf } from './remedies.ts'

const replayed = z.object({ returned: z.object({ erasures: z.int() }) })
const replayedForm = z.object({ returned: z.object({ requests: z.int(), withdrawals: z.int() }) })

const { values } = readCommandLine({
  command: 'replay-erasures',
  options: { ...dataOption, stage: { type: 'string', default: 'local' } },
})
const invoke = async <T>(name: Parameters<typeof placesOf>[1], schema: z.ZodMiniType<T>): Promise<T> => {
  const { functionName } = placesOf(values.stage, name)
  const answer = await openAws(values).invoke(functionName, JSON.stringify({ replay: true }))
  const result = z.safeParse(schema, answer)
  if (!result.success)
    throw new Error(
      `${functionName} failed; its log says why. What was done stays done: mend it, and run this again`,
    )
  return result.data
}
await runCommand(async () => {
  const { erasures } = (await invoke('privacy-on-erase', replayed)).returned
  process.stdout.write(
    erasures === 1 ? '1 erasure was carried out again\n' : `${erasures} erasures were carried out again\n`,
  )
  const { requests, withdrawals } = (await invoke('information-http-requests', replayedForm)).returned
  process.stdout.write(
    requests === 1
      ? '1 request of the form was erased again\n'
      : `${requests} requests of the form were erased again\n`,
  )
  process.stdout.write(
    withdrawals === 1
      ? '1 wish for news was withdrawn again\n'
      : `${withdrawals} wishes for news were withdrawn again\n`,
  )
})
