import { Duration } from 'aws-cdk-lib'
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { digestOperations } from '../../functions/digests/operations.ts'
import { digestsHttpSettings, onMorningSettings } from '../../functions/digests/settings.ts'
import { type TableAccess, tableStatements } from '../constructs/access.ts'
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts'
import { environments, type Foundations } from '../constructs/foundations.ts'
import { Recurring } from '../constructs/recurring.ts'
import { Routes } from '../constructs/routes.ts'
import { ServiceAlarm } from '../constructs/service-alarm.ts'
import { ServiceFunction } from '../constructs/service-function.ts'
import { resourceName } from '../constructs/stage-context.ts'

const access = {
  onMorning: {
    items: [
      { actions: ['GetItem', 'UpdateItem'], of: ['dealers'] },
      { actions: ['PutItem'], of: ['mailSubscriptions', 'mails'] },
    ],
    indexes: ['digestsDue', 'problemsByDealer', 'followUpsByDealer'],
  },
  http: {
    items: [
      { actions: ['GetItem', 'PutItem'], of: ['mailSubscriptions'] },
      { actions: ['GetItem', 'UpdateItem'], of: ['dealers'] },
    ],
  },
} as const satisfies Record<string, TableAccess>

/** Digests on working mornings, and the link in each that ends them. */
export class DigestsPart extends Construct {
  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    this.addOnMorning(foundations)
    this.addHttp(foundations)
  }

  private addOnMorning(foundations: Foundations) {
    const { stage, table } = foundations
    const env = environments(foundations)
    const deadLetters = new DeadLetterQueue(this, 'digests-on-morning-dead-letters', stage, {
      problem: 'A run that makes digests could not start or did not finish.',
      impact: 'Nobody is affected if a later run succeeded: each makes whatever is still due.',
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'digests-on-morning', stage, {
      settings: onMorningSettings,
      environment: { ...env.table, ...env.links, ...env.acknowledgement },
      may: tableStatements(table, access.onMorning),
      // Shorter than the schedule's interval, so that runs do not overlap.
      timeout: Duration.minutes(10),
      memory: 1024,
      // The next run is the retry.
      background: { retries: 0, deadLetters },
      failing: {
        problem: 'Making digests fails, for some dealers or all.',
        impact: 'Their digest is late, and after twelve hours is skipped; alerts are not affected.',
        severity: 'today',
      },
    })
    const group = new CfnScheduleGroup(this, 'schedules', { name: resourceName(stage, 'digests') })
    new Recurring(this, 'make-digests', {
      server,
      group,
      name: 'make-digests',
      // On the quarters, when working days begin.
      expression: 'cron(0/15 * * * ? *)',
      zone: 'Europe/Madrid',
      staleAfter: Duration.minutes(15),
      retries: 2,
      deadLetters,
    })
    new ServiceAlarm(this, 'digests-silent', stage, {
      text: {
        problem: 'Digests have not been made for an hour.',
        impact: 'Dealers get theirs late, and after twelve hours not at all.',
        severity: 'today',
      },
      metric: server.fn.metricInvocations({ period: Duration.minutes(30), statistic: 'sum' }),
      threshold: 1,
      when: 'below',
      periods: { bad: 2, of: 2 },
      silence: 'bad',
    })
  }

  /** The page behind the link in a digest or a monthly report. */
  private addHttp(foundations: Foundations) {
    const { stage, api, table } = foundations
    const env = environments(foundations)
    const http = new ServiceFunction(this, 'digests-http', stage, {
      settings: digestsHttpSettings,
      environment: { ...env.table, ...env.http },
      may: tableStatements(table, access.http),
      timeout: Duration.seconds(10),
      failing: {
        problem: 'The links that end digests and monthly reports fail.',
        impact:
          'Recipients cannot end their digest or report; mail providers may then count it as unwanted, and our alerts with it.',
        severity: 'today',
      },
    })
    new Routes(this, 'routes', api, digestOperations, http)
  }
}
