import { Duration, Validations } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { type StageContext, resourceName } from './stage-context.ts'
import { ServiceAlarm, type AlarmText } from './service-alarm.ts'

/**
 * An encrypted queue for what was tried and failed. It keeps messages for 14 days, and an alarm fires at the first
 * one. Queue, alarm and runbook section share one name.
 */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue

  constructor(scope: Construct, name: string, stage: StageContext, says: AlarmText) {
    super(scope, name)
    this.queue = new Queue(this, 'queue', {
      queueName: resourceName(stage, name),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue itself; its alarm is the next step.',
    })
    new ServiceAlarm(this, name, stage, {
      text: says,
      metric: this.queue.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'max',
      }),
      threshold: 0,
    })
  }
}
