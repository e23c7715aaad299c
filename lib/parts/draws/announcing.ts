import { Duration } from 'aws-cdk-lib'
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { onAnnounceSettings, onDrawDeliverySettings } from '../../../functions/draws/settings.ts'
import { eventSource } from '../../../functions/platform/events/define-events.ts'
import {
  publishStatement,
  quotaStatement,
  sendStatement,
  type TableAccess,
  tableStatements,
} from '../../constructs/access.ts'
import { DeadLetterQueue } from '../../constructs/dead-letter-queue.ts'
import { EventConsumer } from '../../constructs/event-consumer.ts'
import { resourceName } from '../../constructs/stage-context.ts'
import { mailEventsWith } from '../../constructs/mail-events.ts'
import { Recurring } from '../../constructs/recurring.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'

/** Announcing only reads draws and months; its progress and the e-mails it sent are stored in its own items. */
const access = {
  onAnnounce: {
    items: [
      { actions: ['GetItem'], of: ['dealers', 'groups'] },
      { actions: ['Query'], of: ['draws', 'drawMonths'] },
      { actions: ['Query', 'PutItem', 'UpdateItem'], of: ['announcing'] },
      { actions: ['Query', 'PutItem'], of: ['drawMails'] },
    ],
  },
  onDelivery: { items: [{ actions: ['GetItem', 'PutItem'], of: ['drawMails'] }] },
} as const satisfies Record<string, TableAccess>

/** Announces the month's draws by event and e-mail, and records the outcome of each e-mail. */
export class AnnouncingPart extends Construct {
  private readonly foundations: Foundations

  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    this.foundations = foundations
    this.addOnAnnounce()
    this.addOnDelivery()
  }

  private addOnAnnounce() {
    const { stage, table, mail, bus } = this.foundations
    const env = environments(this.foundations)
    const deadLetters = new DeadLetterQueue(this, 'draws-on-announce-dead-letters', stage, {
      problem: 'A run that announces draws could not start or did not finish.',
      impact:
        "Nobody is affected if the next minute's run succeeded: each resumes where the last one stopped.",
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'draws-on-announce', stage, {
      settings: onAnnounceSettings,
      environment: { ...env.table, ...env.mail, ...env.bus, ...env.links },
      may: [
        ...tableStatements(table, access.onAnnounce),
        sendStatement(mail),
        quotaStatement(),
        publishStatement(bus.eventBusArn),
      ],
      timeout: Duration.minutes(15),
      memory: 1024,
      // The next minute's run is the retry.
      background: { retries: 0, deadLetters },
      failing: {
        problem: 'Announcing the draws fails.',
        impact:
          'Participants do not receive their sealed list, which they need before the draw, or the result.',
        severity: 'today',
      },
    })
    const group = new CfnScheduleGroup(this, 'schedules', { name: resourceName(stage, 'announcing') })
    new Recurring(this, 'announce-draws', {
      server,
      group,
      name: 'announce-draws',
      expression: 'rate(1 minute)',
      zone: 'Europe/Madrid',
      staleAfter: Duration.minutes(1),
      retries: 2,
      deadLetters,
    })
    new EventConsumer(this, 'month-events', {
      server,
      bus,
      pattern: { source: [eventSource], detailType: ['MonthSealed', 'MonthDecided'] },
      deadLetters,
    })
  }

  private addOnDelivery() {
    const { stage, table, mail } = this.foundations
    const env = environments(this.foundations)
    const deadLetters = new DeadLetterQueue(this, 'draws-on-delivery-dead-letters', stage, {
      problem: 'The outcome of an e-mail about a draw could not be recorded.',
      impact: "The month's summary may omit a participant who could not be notified.",
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'draws-on-delivery', stage, {
      settings: onDrawDeliverySettings,
      environment: { ...env.table, ...env.metrics },
      may: tableStatements(table, access.onDelivery),
      timeout: Duration.seconds(30),
      background: { retries: 2, deadLetters },
      failing: {
        problem: 'Recording the outcome of e-mails about draws fails.',
        impact: "The month's summary may omit participants who could not be notified.",
        severity: 'today',
      },
    })
    new EventConsumer(this, 'delivery-events', {
      server,
      pattern: mailEventsWith(mail.configurationSetName, 'draw'),
      deadLetters,
    })
  }
}
