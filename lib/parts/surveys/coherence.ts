import { Duration } from 'aws-cdk-lib'
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { coherenceOperations } from '../../../functions/surveys/operations.ts'
import { coherenceHttpSettings, surveysOnRecomputeSettings } from '../../../functions/surveys/settings.ts'
import { type TableAccess, tableStatements } from '../../constructs/access.ts'
import { DeadLetterQueue } from '../../constructs/dead-letter-queue.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'
import { Recurring } from '../../constructs/recurring.ts'
import { Routes } from '../../constructs/routes.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'
import { resourceName } from '../../constructs/stage-context.ts'

const access = {
  http: {
    items: [
      { actions: ['GetItem', 'BatchGetItem', 'Query'], of: ['dealers'] },
      { actions: ['Query'], of: ['brandSurveyFigures'] },
      { actions: ['GetItem'], of: ['brands', 'brandSurveys', 'access'] },
      { actions: ['GetItem', 'Query'], of: ['groups'] },
    ],
    indexes: ['responsesByMonth'],
  },
  onRecompute: {
    items: [
      { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'], of: ['dealers'] },
      { actions: ['PutItem', 'UpdateItem'], of: ['brandSurveyFigures'] },
      { actions: ['Query'], of: ['surveyCalls'] },
      { actions: ['Query', 'UpdateItem'], of: ['surveyMarks'] },
    ],
    indexes: ['responsesByMonth'],
  },
} as const satisfies Record<string, TableAccess>

/** How surveys agree with calls: counted on a schedule from what is marked, read by dealers and staff. */
export class CoherencePart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    this.addHttp(foundations)
    this.addOnRecompute(foundations)
  }

  private addHttp(foundations: Foundations) {
    const { stage, api, table } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'surveys-http-coherence', stage, {
      settings: coherenceHttpSettings,
      environment: { ...env.table, ...env.http, ...env.suppression },
      may: tableStatements(table, access.http),
      timeout: Duration.seconds(20),
      // Twelve months of 1,000 dealers are 20 MB of counts.
      memory: 1024,
      failing: {
        problem: 'Reading how surveys agree with calls fails.',
        impact: 'Dealers and staff cannot see their coherence; nothing is lost.',
        severity: 'today',
      },
    })
    new Routes(this, 'routes', api, coherenceOperations, http)
  }

  private addOnRecompute(foundations: Foundations) {
    const { stage, table } = foundations
    const deadLetters = new DeadLetterQueue(this, 'surveys-on-recompute-dead-letters', stage, {
      problem: 'A run that counts surveys could not start or did not finish.',
      impact: 'Nobody is affected if a later run succeeded: each counts whatever is still marked.',
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'surveys-on-recompute', stage, {
      settings: surveysOnRecomputeSettings,
      environment: environments(foundations).table,
      may: tableStatements(table, access.onRecompute),
      // Shorter than the schedule's interval, so that runs do not overlap.
      timeout: Duration.seconds(290),
      memory: 1024,
      // The next run is the retry.
      background: { retries: 0, deadLetters },
      failing: {
        problem: 'Counting surveys fails, for some months or all.',
        impact: 'Coherence is out of date; its `asOf` says since when.',
        severity: 'today',
      },
    })
    const group = new CfnScheduleGroup(this, 'schedules', { name: resourceName(stage, 'surveys') })
    new Recurring(this, 'recompute-surveys', {
      server,
      group,
      name: 'recompute-surveys',
      expression: 'rate(5 minutes)',
      zone: 'Europe/Madrid',
      staleAfter: Duration.minutes(5),
      retries: 2,
      deadLetters,
    })
  }
}
