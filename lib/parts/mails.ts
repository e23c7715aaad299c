import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { onMailDeliverySettings, onSendSettings } from '../../functions/mails/settings.ts'
import { quotaStatement, sendStatement, type TableAccess, tableStatements } from '../constructs/access.ts'
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts'
import { EventConsumer } from '../constructs/event-consumer.ts'
import { environments, type Foundations } from '../constructs/foundations.ts'
import { mailEventsWith } from '../constructs/mail-events.ts'
import { Recurring } from '../constructs/recurring.ts'
import { ServiceAlarm } from '../constructs/service-alarm.ts'
import { ServiceFunction } from '../constructs/service-function.ts'
import { metricsNamespace, resourceName } from '../constructs/stage-context.ts'

const access = {
  onSend: {
    items: [
      { actions: ['GetItem', 'PutItem'], of: ['mails'] },
      // Whether what an e-mail tells of is still as it was.
      { actions: ['GetItem'], of: ['information', 'rights', 'dealers'] },
    ],
    indexes: ['mailsToSend'],
  },
  onDelivery: { items: [{ actions: ['GetItem', 'PutItem'], of: ['mails'] }] },
} as const satisfies Record<string, TableAccess>

/** Sends every e-mail that is neither an alert nor about a draw, and records what became of it. */
export class MailsPart extends Construct {
  private readonly foundations: Foundations

  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    this.foundations = foundations
    this.addOnSend()
    this.addOnDelivery()
    this.addAlarms()
  }

  private addOnSend() {
    const { stage, table, mail } = this.foundations
    const env = environments(this.foundations)
    const deadLetters = new DeadLetterQueue(this, 'mails-on-send-dead-letters', stage, {
      problem: 'A run that sends posted e-mails could not start or did not finish.',
      impact: "Nobody is affected if the next minute's run succeeded: each sends whatever is still due.",
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'mails-on-send', stage, {
      settings: onSendSettings,
      environment: { ...env.table, ...env.mail, ...env.metrics },
      may: [...tableStatements(table, access.onSend), sendStatement(mail), quotaStatement()],
      // Shorter than the schedule's interval, so that runs do not overlap.
      timeout: Duration.seconds(55),
      // The next minute's run is the retry.
      background: { retries: 0, deadLetters },
      failing: {
        problem: 'Sending posted e-mails fails, for some or all.',
        impact: 'Digests and notices to dealers wait; alerts and draws are not affected.',
        severity: 'today',
      },
    })
    const group = new CfnScheduleGroup(this, 'schedules', { name: resourceName(stage, 'mails') })
    new Recurring(this, 'send-mails', {
      server,
      group,
      name: 'send-mails',
      expression: 'rate(1 minute)',
      zone: 'Europe/Madrid',
      staleAfter: Duration.minutes(1),
      retries: 2,
      deadLetters,
    })
  }

  private addOnDelivery() {
    const { stage, table, mail } = this.foundations
    const env = environments(this.foundations)
    const deadLetters = new DeadLetterQueue(this, 'mails-on-delivery-dead-letters', stage, {
      problem: 'The outcome of a posted e-mail could not be recorded.',
      impact: 'An e-mail that bounced may look delivered.',
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'mails-on-delivery', stage, {
      settings: onMailDeliverySettings,
      environment: { ...env.table, ...env.metrics },
      may: tableStatements(table, access.onDelivery),
      timeout: Duration.seconds(30),
      background: { retries: 2, deadLetters },
      failing: {
        problem: 'Recording the outcome of posted e-mails fails.',
        impact: 'E-mails that bounced look delivered.',
        severity: 'today',
      },
    })
    new EventConsumer(this, 'delivery-events', {
      server,
      pattern: mailEventsWith(mail.configurationSetName, 'mail'),
      deadLetters,
    })
  }

  private addAlarms() {
    const { stage } = this.foundations
    const ours = (metricName: string, statistic: 'max' | 'sum') =>
      new Metric({
        namespace: metricsNamespace(stage),
        metricName,
        statistic,
        period: Duration.minutes(5),
      })
    new ServiceAlarm(this, 'mails-failed', stage, {
      text: {
        problem:
          'A posted e-mail did not reach its recipient: SES refused it, it bounced, or it was given up.',
        impact: 'Somebody did not get a digest or a notice.',
        severity: 'today',
      },
      metric: ours('MailFailed', 'sum'),
      threshold: 0,
    })
    new ServiceAlarm(this, 'mails-waiting', stage, {
      text: {
        problem: 'A posted e-mail has been waiting for 15 minutes, or the sender does not run.',
        impact: 'Digests and notices to dealers are late.',
        severity: 'today',
      },
      metric: ours('MailWait', 'max'),
      threshold: Duration.minutes(15).toMilliseconds(),
      periods: { bad: 3, of: 3 },
      silence: 'bad',
    })
  }
}
