import { checkStacks } from '../lib/nag.ts'
import { readStage } from '../lib/settings.ts'
import { readCommandLine } from '../tools/command/command-line.ts'

readCommandLine({
  usage: `Checks the stacks of the stages local and example with cdk-nag. Prints the findings and exits with 1 if there are any.

  npm run nag

  --help       show this help
`,
  options: {},
})

for (const stage of ['local', 'example']) {
  checkStacks(readStage(stage))
  process.stdout.write(`cdk-nag: no findings for the stage ${stage}\n`)
}
