import { checkStacks } from '../lib/nag.ts'
import { readStage } from '../lib/settings.ts'

for (const stage of ['local', 'example']) {
  checkStacks(readStage(stage))
  process.stdout.write(`cdk-nag: the stage ${stage} breaks no rule\n`)
}
