import { Duration } from 'aws-cdk-lib'
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { onDecideSettings, onSealSettings, onWatchSettings } from '../../../functions/draws/settings.ts'
import { publishStatement, type TableAccess, tableStatements } from '../../constructs/access.ts'
import { DeadLetterQueue } from '../../constructs/dead-letter-queue.ts'
import { resourceName } from '../../constructs/stage-context.ts'
import { Recurring } from '../../constructs/recurring.ts'
import { ServiceFunction } from '../../constructs/service-function.ts'
import { addDrawAlarms } from './draw-alarms.ts'
import { environments, type Foundations } from '../../constructs/foundations.ts'

/** Only sealing puts a list, only deciding updates one, and nothing deletes any. */
const access = {
  onSeal: {
    items: [
      { actions: ['GetItem', 'Query'], of: ['groups'] },
      { actions: ['Query'], of: ['draws'] },
      { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'], of: ['drawMonths'] },
    ],
    transactions: [
      // A list, with its group.
      [{ actions: ['PutItem'], of: ['draws', 'groups'] }],
      // A page of commitments, while the month's digest is still this run's to make.
      [
        { actions: ['PutItem'], of: ['commitments'] },
        { actions: ['ConditionCheckItem'], of: ['drawMonths'] },
      ],
    ],
  },
  onDecide: {
    items: [
      { actions: ['Query', 'UpdateItem'], of: ['draws'] },
      { actions: ['Query', 'UpdateItem'], of: ['drawMonths'] },
      { actions: ['GetItem'], of: ['commitments'] },
      { actions: ['UpdateItem'], of: ['groups'] },
    ],
  },
  onWatch: {
    items: [{ actions: ['Query'], of: ['groups', 'draws', 'drawMonths', 'announcing'] }],
  },
} as const satisfies Record<string, TableAccess>

const zone = 'Europe/Madrid'

/** The monthly draw: seals every group's list, decides it once its round exists, and checks that both happen. */
export class DrawsPart extends Construct {
  private readonly foundations: Foundations
  private readonly group: CfnScheduleGroup

  constructor(scope: Construct, id: string, foundations: Foundations) {
    super(scope, id)
    this.foundations = foundations
    this.group = new CfnScheduleGroup(this, 'schedules', { name: resourceName(foundations.stage, 'draws') })
    this.addOnSeal()
    this.addOnDecide()
    addDrawAlarms(this, foundations, this.addOnWatch())
  }

  private addOnSeal() {
    const { stage, table, bus } = this.foundations
    const env = environments(this.foundations)
    const deadLetters = new DeadLetterQueue(this, 'draws-on-seal-dead-letters', stage, {
      problem: 'A run that seals lists could not start or did not finish.',
      impact:
        'Nobody is affected if a later one succeeded; groups without a list at midnight have no draw this month.',
      severity: 'now',
    })
    const server = new ServiceFunction(this, 'draws-on-seal', stage, {
      settings: onSealSettings,
      environment: { ...env.table, ...env.bus, DRAW_CHAIN: stage.settings.beacon.chain },
      may: [...tableStatements(table, access.onSeal), publishStatement(bus.eventBusArn)],
      timeout: Duration.minutes(15),
      memory: 1024,
      background: { retries: 2, deadLetters },
      failing: {
        problem: 'Sealing the lists of the monthly draw fails.',
        impact: 'Groups without a list at midnight have no draw this month.',
        severity: 'now',
      },
    })
    new Recurring(this, 'seal-draws', {
      server,
      group: this.group,
      name: 'seal-draws',
      // Repeatedly from noon on the last day: each run completes what the previous one left. Once done, a
      // run costs two reads.
      expression: 'cron(0/15 12-23 L * ? *)',
      zone,
      // Even a day late the run is correct: it writes lists that are not held, and the digest.
      staleAfter: Duration.hours(24),
      retries: 100,
      deadLetters,
    })
  }

  private addOnDecide() {
    const { stage, table, bus } = this.foundations
    const env = environments(this.foundations)
    const { chain, relays } = stage.settings.beacon
    const deadLetters = new DeadLetterQueue(this, 'draws-on-decide-dead-letters', stage, {
      problem: 'A run that decides draws could not start or did not finish.',
      impact: "Nobody is affected: the next hour's run decides the same from the same round.",
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'draws-on-decide', stage, {
      settings: onDecideSettings,
      environment: {
        ...env.table,
        ...env.bus,
        ...env.metrics,
        DRAW_CHAIN: chain,
        DRAW_RELAYS: relays.join(','),
      },
      may: [...tableStatements(table, access.onDecide), publishStatement(bus.eventBusArn)],
      timeout: Duration.minutes(15),
      memory: 1024,
      background: { retries: 2, deadLetters },
      failing: {
        problem: 'Deciding the draws fails.',
        impact: "Groups wait for this month's winner; it will be the same one, later.",
        severity: 'today',
      },
    })
    new Recurring(this, 'decide-draws', {
      server,
      group: this.group,
      name: 'decide-draws',
      expression: 'cron(5 * * * ? *)',
      zone,
      staleAfter: Duration.hours(1),
      retries: 10,
      deadLetters,
    })
  }

  private addOnWatch(): ServiceFunction {
    const { stage, table } = this.foundations
    const env = environments(this.foundations)
    const deadLetters = new DeadLetterQueue(this, 'draws-on-watch-dead-letters', stage, {
      problem: 'The check for delays in the draws could not start or did not finish.',
      impact: 'Nobody is affected if the next one succeeded: each checks everything again.',
      severity: 'today',
    })
    const server = new ServiceFunction(this, 'draws-on-watch', stage, {
      settings: onWatchSettings,
      environment: { ...env.table, ...env.metrics },
      may: tableStatements(table, access.onWatch),
      timeout: Duration.minutes(5),
      background: { retries: 2, deadLetters },
      failing: {
        problem: 'Checking for delays in the draws fails.',
        impact: 'Undecided draws or unsent e-mails would go undetected.',
        severity: 'today',
      },
    })
    new Recurring(this, 'watch-draws', {
      server,
      group: this.group,
      name: 'watch-draws',
      expression: 'cron(35 * * * ? *)',
      zone,
      staleAfter: Duration.hours(1),
      retries: 10,
      deadLetters,
    })
    return server
  }
}
