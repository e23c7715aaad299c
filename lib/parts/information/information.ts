import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { informationOperations } from '../../../functions/information/operations.ts'
import { informationHttpSettings } from '../../../functions/information/settings.ts'
import { type TableAccess, tableStatements } from '../../constructs/access.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'
import { Routes } from '../../constructs/routes.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'

/** It writes and reads nothing: what is stored cannot leave through it. */
const access = {
  items: [{ actions: ['UpdateItem'], of: ['informationCounts'] }],
  transactions: [
    [{ actions: ['PutItem'], of: ['informationRepeats', 'information', 'mails', 'informationAddresses'] }],
  ],
} as const satisfies TableAccess

/** The public form, by which dealers ask for information. */
export class InformationPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { stage, api, table } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'information-http', stage, {
      settings: informationHttpSettings,
      environment: {
        ...env.table,
        ...env.http,
        ...env.fingerprint,
        ...env.links,
        ...env.site,
        CONTACT_EMAIL: stage.settings.contact.email,
      },
      may: tableStatements(table, access),
      timeout: Duration.seconds(10),
      failing: {
        problem: 'The form by which dealers ask for information fails.',
        impact: 'Requests are lost unless their senders try again; calls and alerts are not affected.',
        severity: 'today',
      },
    })
    new Routes(this, 'routes', api, informationOperations, http)
  }
}
