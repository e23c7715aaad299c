import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { surveysOperations } from '../../../functions/surveys/operations.ts'
import { surveysHttpSettings } from '../../../functions/surveys/settings.ts'
import { type TableAccess, tableStatements } from '../../constructs/access.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'
import { Routes } from '../../constructs/routes.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'

const access = {
  http: {
    items: [
      { actions: ['GetItem', 'PutItem'], of: ['dealers'] },
      { actions: ['GetItem'], of: ['brandSurveys', 'access'] },
      { actions: ['UpdateItem'], of: ['surveyMarks'] },
    ],
  },
} as const satisfies Record<string, TableAccess>

/** Responses to brands' surveys: taken in, matched with calls, measured. */
export class SurveysPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    const { stage, api, table } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'surveys-http', stage, {
      settings: surveysHttpSettings,
      environment: { ...env.table, ...env.http, ...env.cursor, ...env.fingerprint },
      may: tableStatements(table, access.http),
      timeout: Duration.seconds(10),
      failing: {
        problem: 'Taking or reading survey responses fails.',
        impact:
          'Responses are not taken in until they are sent again; calls, alerts and problems are not affected.',
        severity: 'today',
      },
    })
    new Routes(this, 'routes', api, surveysOperations, http)
  }
}
