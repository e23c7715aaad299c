import { type App, Tags } from 'aws-cdk-lib'
import { ServiceStack } from './service-stack.ts'
import type { StageSettings } from './settings.ts'
import { StorageStack } from './storage-stack.ts'

/** Creates both stacks of a stage in the given app. */
export const buildStacks = (app: App, settings: StageSettings) => {
  const env = {
    region: settings.region,
    ...(settings.account === undefined ? {} : { account: settings.account }),
  }
  const prefix = `Fidelizacion-${settings.stage}`
  const storage = new StorageStack(app, `${prefix}-Storage`, { env, terminationProtection: true }, settings)
  const service = new ServiceStack(app, `${prefix}-Service`, { env }, settings, storage)
  Tags.of(app).add('service', 'fidelizacion')
  Tags.of(app).add('stage', settings.stage)
  return { storage, service }
}
