import { Duration } from 'aws-cdk-lib'
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { onDeliverySettings, onProblemSettings, sweepSettings } from '../../../functions/alerts/settings.ts'
import {
  publishStatement,
  sendStatement,
  type TableAccess,
  tableStatements,
} from '../../constructs/access.ts'
import { DeadLetterQueue } from '../../constructs/dead-letter-queue.ts'
import { EventConsumer } from '../../constructs/event-consumer.ts'
import { resourceName } from '../../constructs/stage-context.ts'
import { mailEvents } from '../../constructs/mail-events.ts'
import { Recurring } from '../../constructs/recurring.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'
import { StreamConsumer } from '../../constructs/stream-consumer.ts'
import { addAlertAlarms } from './alert-alarms.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'

const access = {
  onProblem: {
    items: [
      { actions: ['GetItem'], of: ['questionnaires'] },
      { actions: ['GetItem', 'PutItem', 'UpdateItem'], of: ['dealers'] },
    ],
  },
  onDelivery: {
    items: [
      { actions: ['GetItem'], of: ['questionnaires'] },
      { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'], of: ['dealers'] },
    ],
  },
  onSweep: {
    items: [
      { actions: ['GetItem'], of: ['questionnaires'] },
      { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'], of: ['dealers'] },
    ],
    indexes: ['due'],
  },
} as const satisfies Record<string, TableAccess>

/** A call that is a problem now and was none before, or was not there. */
const newProblems = {
  dynamodb: {
    NewImage: { problemAt: { S: [{ exists: true }] } },
    OldImage: { problemAt: { S: [{ exists: false }] } },
  },
}

/** Tells dealers of their problems at once, hears what became of the mail, and sweeps up what was left. */
export class AlertsPart extends Construct {
  private readonly foundations: Foundations

  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    this.foundations = foundations
    this.addOnProblem()
    this.addOnDelivery()
    const onSweep = this.addOnSweep()
    addAlertAlarms(this, foundations, onSweep)
  }

  private addOnProblem() {
    const { stage, table, mail } = this.foundations
    const env = environments(this.foundations)
    const onProblem = new ServiceFunction(this, 'alerts-on-problem', stage, {
      settings: onProblemSettings,
      environment: { ...env.table, ...env.mail, ...env.metrics },
      may: [...tableStatements(table, access.onProblem), sendStatement(mail)],
      timeout: Duration.seconds(30),
      failing: {
        problem: 'Alerting fails.',
        impact: 'Dealers hear of new problems by the sweep, two minutes late or more.',
        severity: 'now',
      },
    })
    new StreamConsumer(this, 'new-problems', stage, {
      server: onProblem,
      streamArn: table.streamArn,
      filter: newProblems,
      batchSize: 50,
      // A dealer is a partition key: one dealer's trouble holds up one lane of ten.
      parallelBatches: 10,
      retries: 10,
      giveUpAfter: Duration.minutes(15),
      givenUp: {
        problem: 'The stream has given up on alerting a problem.',
        impact: 'A dealer hears of it by the sweep, late; if the sweep fails too, not at all.',
        severity: 'now',
      },
      behind: {
        by: Duration.minutes(1),
        says: {
          problem: 'Alerting is over a minute behind the calls.',
          impact: 'Dealers hear of new problems late, while their customers wait.',
          severity: 'now',
        },
      },
    })
  }

  private addOnDelivery() {
    const { stage, table, mail, bus } = this.foundations
    const env = environments(this.foundations)
    const deadLetters = new DeadLetterQueue(this, 'alerts-on-delivery-dead-letters', stage, {
      problem: 'What became of an alert could not be recorded.',
      impact: 'A dealer whose alert bounced may not have been told another way.',
      severity: 'now',
    })
    const onDelivery = new ServiceFunction(this, 'alerts-on-delivery', stage, {
      settings: onDeliverySettings,
      environment: { ...env.table, ...env.mail, ...env.metrics, ...env.bus },
      may: [
        ...tableStatements(table, access.onDelivery),
        sendStatement(mail),
        publishStatement(bus.eventBusArn),
      ],
      timeout: Duration.seconds(30),
      background: { retries: 2, deadLetters },
      failing: {
        problem: 'Recording what became of alerts fails.',
        impact: 'A dealer whose alert bounces is not told another way until it is mended.',
        severity: 'now',
      },
    })
    new EventConsumer(this, 'delivery-events', {
      server: onDelivery,
      pattern: {
        source: ['aws.ses'],
        detailType: mailEvents,
        // Mails about draws have other tags, and a function of their own.
        detail: {
          mail: {
            tags: { 'ses:configuration-set': [mail.configurationSetName], notice: [{ exists: true }] },
          },
        },
      },
      deadLetters,
    })
  }

  private addOnSweep(): ServiceFunction {
    const { stage, table, mail } = this.foundations
    const env = environments(this.foundations)
    const deadLetters = new DeadLetterQueue(this, 'alerts-on-sweep-dead-letters', stage, {
      problem: 'A sweep could not start or did not finish.',
      impact:
        'Nobody yet, if the next one did: each starts from what is due. Else missed alerts stay missed.',
      severity: 'today',
    })
    const onSweep = new ServiceFunction(this, 'alerts-on-sweep', stage, {
      settings: sweepSettings,
      environment: { ...env.table, ...env.mail, ...env.metrics },
      may: [...tableStatements(table, access.onSweep), sendStatement(mail)],
      timeout: Duration.seconds(55),
      // The next minute's sweep is the retry.
      background: { retries: 0, deadLetters },
      failing: {
        problem: 'The sweep fails.',
        impact: 'A problem whose alert went wrong is not alerted, and calls left open stay open.',
        severity: 'now',
      },
    })
    const group = new CfnScheduleGroup(this, 'schedules', { name: resourceName(stage, 'alerts') })
    new Recurring(this, 'sweep-problems', {
      server: onSweep,
      group,
      name: 'sweep-problems',
      expression: 'rate(1 minute)',
      zone: 'UTC',
      staleAfter: Duration.minutes(1),
      retries: 2,
      deadLetters,
    })
    return onSweep
  }
}
