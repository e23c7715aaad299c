import type { Duration } from 'aws-cdk-lib'
import { Aws } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule, type CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import type { DeadLetterQueue } from './dead-letter-queue.ts'
import type { ServiceFunction } from './service-function.ts'

export type RecurringProps = {
  server: ServiceFunction
  group: CfnScheduleGroup
  /** The schedule's name, the same in every stage. */
  name: string
  /** As EventBridge Scheduler writes it: `rate(1 minute)`, `cron(...)`. */
  expression: string
  zone: string
  /** A start later than this is of no use any more. */
  staleAfter: Duration
  retries: number
  /** The function's own: what the scheduler cannot deliver and what the function cannot do end in one place, alike. */
  deadLetters: DeadLetterQueue
}

/** Starts a function again and again; it is told the schedule's name and the time that was meant. */
export class Recurring extends Construct {
  constructor(scope: Construct, id: string, props: RecurringProps) {
    super(scope, id)
    const role = new Role(this, 'role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID, 'aws:SourceArn': props.group.attrArn },
        },
      }),
    })
    const { functionArn } = props.server.fn
    const { queueArn } = props.deadLetters.queue
    role.addToPolicy(
      new PolicyStatement({ sid: 'Start', actions: ['lambda:InvokeFunction'], resources: [functionArn] }),
    )
    role.addToPolicy(
      new PolicyStatement({ sid: 'GiveUp', actions: ['sqs:SendMessage'], resources: [queueArn] }),
    )
    const schedule = new CfnSchedule(this, 'schedule', {
      name: props.name,
      groupName: props.group.ref,
      scheduleExpression: props.expression,
      scheduleExpressionTimezone: props.zone,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ schedule: props.name, scheduledTime: '<aws.scheduler.scheduled-time>' }),
        deadLetterConfig: { arn: queueArn },
        retryPolicy: {
          maximumEventAgeInSeconds: props.staleAfter.toSeconds(),
          maximumRetryAttempts: props.retries,
        },
      },
    })
    schedule.node.addDependency(role)
  }
}
