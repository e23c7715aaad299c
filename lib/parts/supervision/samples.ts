import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { sampleOperations } from '../../../functions/supervision/operations.ts'
import { supervisionSamplesSettings } from '../../../functions/supervision/settings.ts'
import { type TableAccess, tableStatements } from '../../constructs/access.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'
import { Routes } from '../../constructs/routes.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'

/** It reads what is public already, and nothing of any call or review. */
const access = {
  items: [{ actions: ['GetItem', 'Query'], of: ['supervision'] }],
} as const satisfies TableAccess

/** The months of the sample, for anybody: commitments before their months, keys after them. */
export class SamplesPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { stage, api, table } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'supervision-http-samples', stage, {
      settings: supervisionSamplesSettings,
      environment: { ...env.table, ...env.http },
      may: tableStatements(table, access),
      timeout: Duration.seconds(10),
      failing: {
        problem: 'The commitments and keys of the sample cannot be read.',
        impact:
          'Nobody can check how calls were drawn for review; reviews, calls and alerts are not affected.',
        severity: 'today',
      },
    })
    new Routes(this, 'routes', api, sampleOperations, http)
  }
}
