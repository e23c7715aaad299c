import { App } from 'aws-cdk-lib'
import { readStage } from '../lib/settings.ts'
import { stageOf } from '../lib/stage-of.ts'
import { buildStacks } from '../lib/stacks.ts'

const app = new App()
buildStacks(app, readStage(stageOf(app)))
app.synth()
