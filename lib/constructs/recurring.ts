import type { Duration } from 'aws-cdk-lib'
import { Aws } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule, type CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import type { DeadLetterQueue } from './dead-letter-queue.ts'
import type { ServiceFunction } from './service-function.ts'

type RecurringProps = {
  server: ServiceFunction
  group: CfnScheduleGroup
  /** The schedule's name, which is the same in every stage. */
  name: string
  /** An EventBridge Scheduler expression: `rate(1 minute)`, `cron(...)`. */
  expression: string
  zone: string
  /** A run that would start later than this is dropped. */
  staleAfter: Duration
  retries: number
  /** The function's own queue, so that runs that could not be started and runs that failed end up in one place. */
  deadLetters: DeadLetterQueue
}

/** Runs a function on a schedule, passing the schedule's name and the scheduled time. */
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
