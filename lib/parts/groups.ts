import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { groupsOperations } from '../../functions/groups/operations.ts'
import { groupsHttpSettings } from '../../functions/groups/settings.ts'
import { type TableAccess, tableStatements } from '../constructs/access.ts'
import { Routes } from '../constructs/routes.ts'
import { ServiceFunction } from '../constructs/service-function.ts'
import { environments, type Foundations } from '../constructs/foundations.ts'

const access = {
  http: {
    items: [
      { actions: ['GetItem', 'PutItem'], of: ['groups'] },
      { actions: ['GetItem'], of: ['dealers', 'access'] },
    ],
    indexes: ['listed'],
    // Joining or leaving: the group, with the membership on its dealers' items.
    transactions: [
      [
        { actions: ['PutItem'], of: ['groups'] },
        { actions: ['UpdateItem'], of: ['dealers'] },
      ],
    ],
  },
} as const satisfies Record<string, TableAccess>

/** Groups of dealers, maintained by staff and visible to participants. */
export class GroupsPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { stage, api, table } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'groups-http', stage, {
      settings: groupsHttpSettings,
      environment: { ...env.table, ...env.http, ...env.cursor },
      may: tableStatements(table, access.http),
      timeout: Duration.seconds(10),
      failing: {
        problem: 'Reading or changing groups and their participants fails.',
        impact:
          'Staff cannot add dealers to a group or remove them; draws continue with the current participants.',
        severity: 'today',
      },
    })
    new Routes(this, 'routes', api, groupsOperations, http)
  }
}
