/** `npm run replay-erasures`: after a restore, carries out again the erasures of which there may be a backup. */
import * as z from 'zod/mini'
import { readCommandLine } from '../command/command-line.ts'
import { runCommand } from '../command/run-command.ts'
import { dataOption } from '../running/running-service.ts'
import { openAws } from './aws.ts'
import { placesOf } from './remedies.ts'

const replayed = z.object({ returned: z.object({ erasures: z.int() }) })

const { values } = readCommandLine({
  command: 'replay-erasures',
  options: { ...dataOption, stage: { type: 'string', default: 'local' } },
})
await runCommand(async () => {
  const { functionName } = placesOf(values.stage, 'privacy-on-erase')
  const answer = await openAws(values).invoke(functionName, JSON.stringify({ replay: true }))
  const result = z.safeParse(replayed, answer)
  if (!result.success)
    throw new Error(
      `${functionName} failed; its log says why. What was done stays done: mend it, and run this again`,
    )
  const { erasures } = result.data.returned
  process.stdout.write(
    erasures === 1 ? '1 erasure was carried out again\n' : `${erasures} erasures were carried out again\n`,
  )
})
