import { checkStacks } from '../lib/nag.ts'
import { readStage } from '../lib/settings.ts'
import { readCommandLine } from '../tools/command/command-line.ts'

readCommandLine({ command: 'nag', options: {} })

for (const stage of ['local', 'example']) {
  checkStacks(readStage(stage))
  process.stdout.write(`cdk-nag: no findings for the stage ${stage}\n`)
}
