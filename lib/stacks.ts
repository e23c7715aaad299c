import { type App, Tags } from 'aws-cdk-lib'
import { EdgeStack } from './edge-stack.ts'
import { InsightStack } from './insight-stack.ts'
import { ServiceStack } from './service-stack.ts'
import type { StageSettings } from './settings.ts'
import { hasEdge } from './site/site-domain.ts'
import { StorageStack } from './storage-stack.ts'

/** CloudFront takes certificates and web ACLs from here, wherever the rest is. */
const edgeRegion = 'us-east-1'

/** Creates the stacks of a stage in the given app: storage, service, insight and, if the stage has anything in it, edge. */
export const buildStacks = (app: App, settings: StageSettings) => {
  const env = {
    region: settings.region,
    ...(settings.account === undefined ? {} : { account: settings.account }),
  }
  const prefix = `Fidelizacion-${settings.stage}`
  const edge = hasEdge(settings)
    ? new EdgeStack(app, `${prefix}-Edge`, { env: { ...env, region: edgeRegion } }, settings)
    : undefined
  const storage = new StorageStack(app, `${prefix}-Storage`, { env, terminationProtection: true }, settings)
  const service = new ServiceStack(app, `${prefix}-Service`, { env }, settings, storage)
  const insight = new InsightStack(app, `${prefix}-Insight`, { env }, service.foundations)
  Tags.of(app).add('service', 'fidelizacion')
  Tags.of(app).add('stage', settings.stage)
  return { storage, service, insight, edge }
}
