import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { directoryOperations, peopleOperations } from '../../functions/directory/operations.ts'
import { directoryHttpSettings, peopleHttpSettings } from '../../functions/directory/settings.ts'
import { type TableAccess, tableStatements, usersStatement } from '../constructs/access.ts'
import { Routes } from '../constructs/routes.ts'
import { ServiceFunction } from '../constructs/service-function.ts'
import { environments, type Foundations } from '../constructs/foundations.ts'

const access = {
  http: {
    items: [
      { actions: ['GetItem', 'UpdateItem'], of: ['brands', 'dealers'] },
      { actions: ['PutItem'], of: ['dealers'] },
      { actions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'], of: ['brandSurveys'] },
      { actions: ['GetItem', 'PutItem'], of: ['questionnaires'] },
      { actions: ['GetItem'], of: ['access', 'people'] },
      { actions: ['GetItem', 'PutItem'], of: ['exclusionLists'] },
      { actions: ['BatchGetItem', 'Query', 'UpdateItem', 'DeleteItem'], of: ['excluded'] },
    ],
    // A dealer whose recipients change, with the e-mails that tell of it.
    transactions: [
      [
        { actions: ['UpdateItem'], of: ['dealers'] },
        { actions: ['PutItem'], of: ['mails'] },
      ],
    ],
    indexes: ['listed'],
  },
  people: {
    items: [
      { actions: ['GetItem'], of: ['dealers', 'access'] },
      { actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'], of: ['people'] },
      { actions: ['Query'], of: ['dealersPeople'] },
      { actions: ['GetItem'], of: ['dealersPrivacy'] },
    ],
    // Who may act for which dealer, with the dealer's list and the e-mails that tell of it.
    transactions: [
      [
        { actions: ['PutItem', 'DeleteItem'], of: ['access', 'people', 'dealersPeople'] },
        { actions: ['PutItem'], of: ['dealersPrivacy'] },
        { actions: ['PutItem'], of: ['mails'] },
      ],
    ],
  },
} as const satisfies Record<string, TableAccess>

/** Brands, questionnaires and dealers, maintained by staff. */
export class DirectoryPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { stage, api, table } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'directory-http', stage, {
      settings: directoryHttpSettings,
      environment: { ...env.table, ...env.http, ...env.cursor, ...env.fingerprint },
      may: tableStatements(table, access.http),
      timeout: Duration.seconds(29),
      failing: {
        problem: 'Reading or changing brands, questionnaires and dealers fails.',
        impact: 'Staff cannot change settings; calls and alerts continue with the current ones.',
        severity: 'today',
      },
    })
    new Routes(this, 'routes', api, directoryOperations, http)
    this.addPeople(foundations)
  }

  /** Who may act for a dealer: the only function that may change the user pool's users. */
  private addPeople(foundations: Foundations) {
    const { stage, api, table, people } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'directory-http-people', stage, {
      settings: peopleHttpSettings,
      environment: { ...env.table, ...env.http, ...env.cursor, ...env.userPool },
      may: [
        ...tableStatements(table, access.people),
        usersStatement(people, [
          'AdminAddUserToGroup',
          'AdminCreateUser',
          'AdminDeleteUser',
          'AdminDisableUser',
          'AdminEnableUser',
          'AdminGetUser',
          'AdminListGroupsForUser',
          'AdminUserGlobalSignOut',
        ]),
      ],
      timeout: Duration.seconds(29),
      failing: {
        problem: "Adding, inviting or removing dealers' people fails.",
        impact:
          'Staff cannot give access; a removal that failed is in force once it is repeated. Everybody else keeps working.',
        severity: 'today',
      },
    })
    new Routes(this, 'people-routes', api, peopleOperations, http)
  }
}
