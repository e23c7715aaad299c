import { Duration } from 'aws-cdk-lib'
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { eventSource } from '../../functions/platform/events/define-events.ts'
import { statisticsOperations } from '../../functions/statistics/operations.ts'
import {
  onChangeSettings,
  onRecomputeSettings,
  statisticsHttpSettings,
} from '../../functions/statistics/settings.ts'
import { publishStatement, type TableAccess, tableStatements } from '../constructs/access.ts'
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts'
import { EventConsumer } from '../constructs/event-consumer.ts'
import { environments, type Foundations } from '../constructs/foundations.ts'
import { Recurring } from '../constructs/recurring.ts'
import { Routes } from '../constructs/routes.ts'
import { ServiceFunction } from '../constructs/service-function.ts'
import { resourceName } from '../constructs/stage-context.ts'

const access = {
  http: {
    items: [
      { actions: ['GetItem', 'Query'], of: ['dealers'] },
      { actions: ['Query'], of: ['summaries'] },
      { actions: ['GetItem'], of: ['overviews', 'access'] },
    ],
  },
  onChange: {
    items: [
      { actions: ['GetItem'], of: ['dealers'] },
      { actions: ['UpdateItem'], of: ['marks'] },
    ],
  },
  onRecompute: {
    items: [
      // Calls stored before figures were kept are read in full, and given what figures count.
      { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'], of: ['dealers'] },
      { actions: ['GetItem'], of: ['questionnaires'] },
      { actions: ['Query', 'PutItem'], of: ['summaries'] },
      { actions: ['PutItem'], of: ['overviews'] },
      { actions: ['Query', 'UpdateItem'], of: ['marks'] },
    ],
    indexes: ['callsByMonth'],
  },
} as const satisfies Record<string, TableAccess>

/** Events after which a month's figures may be different. */
const news = ['CallTaken', 'CaseChanged', 'CallErased', 'ProblemEscalated']

/** Figures: marked by events about calls, recomputed on a schedule, read by dealers and staff. */
export class StatisticsPart extends Construct {
  private readonly foundations: Foundations

  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    this.foundations = foundations
    this.addHttp()
    this.addOnChange()
    this.addOnRecompute()
  }

  private addHttp() {
    const { stage, api, table } = this.foundations
    const env = environments(this.foundations)
    const http = new ServiceFunction(this, 'statistics-http', stage, {
      settings: statisticsHttpSettings,
      environment: { ...env.table, ...env.http },
      may: tableStatements(table, access.http),
      timeout: Duration.seconds(20),
      // A month of 10,000 dealers is a response of 1 MB.
      memory: 1024,
      failing: {
        problem: 'Reading figures fails.',
        impact: 'Dealers and staff cannot see their figures; nothing is lost.',
        severity: 'today',
      },
    })
    new Routes(this, 'routes', api, statisticsOperations, http)
  }

  private addOnChange() {
    const { stage, table, bus } = this.foundations
    const deadLetters = new DeadLetterQueue(this, 'statistics-on-change-dead-letters', stage, {
      problem: 'An event about a call did not mark the month whose figures it changes.',
      impact: "That month's figures may be out of date until another event of the dealer's month.",
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'statistics-on-change', stage, {
      settings: onChangeSettings,
      environment: environments(this.foundations).table,
      may: tableStatements(table, access.onChange),
      timeout: Duration.seconds(30),
      background: { retries: 2, deadLetters },
      failing: {
        problem: 'Marking months whose figures have changed fails.',
        impact: 'Figures are out of date; calls, alerts and problems are not affected.',
        severity: 'today',
      },
    })
    new EventConsumer(this, 'call-events', {
      server,
      bus,
      pattern: { source: [eventSource], detailType: news },
      deadLetters,
    })
  }

  private addOnRecompute() {
    const { stage, table, bus } = this.foundations
    const env = environments(this.foundations)
    const deadLetters = new DeadLetterQueue(this, 'statistics-on-recompute-dead-letters', stage, {
      problem: 'A run that recomputes figures could not start or did not finish.',
      impact: 'Nobody is affected if a later run succeeded: each recomputes whatever is still marked.',
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'statistics-on-recompute', stage, {
      settings: onRecomputeSettings,
      environment: { ...env.table, ...env.bus },
      may: [...tableStatements(table, access.onRecompute), publishStatement(bus.eventBusArn)],
      // Shorter than the schedule's interval, so that runs do not overlap.
      timeout: Duration.seconds(290),
      memory: 1024,
      // The next run is the retry.
      background: { retries: 0, deadLetters },
      failing: {
        problem: 'Recomputing figures fails, for some months or all.',
        impact: 'Figures are out of date; their `asOf` says since when.',
        severity: 'today',
      },
    })
    const group = new CfnScheduleGroup(this, 'schedules', { name: resourceName(stage, 'statistics') })
    new Recurring(this, 'recompute-figures', {
      server,
      group,
      name: 'recompute-figures',
      expression: 'rate(5 minutes)',
      zone: 'Europe/Madrid',
      staleAfter: Duration.minutes(5),
      retries: 2,
      deadLetters,
    })
  }
}
