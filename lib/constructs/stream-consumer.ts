import { Duration } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { DeadLetterQueue } from './dead-letter-queue.ts'
import type { StageContext } from './stage-context.ts'
import { ServiceAlarm, type AlarmText } from './service-alarm.ts'
import type { ServiceFunction } from './service-function.ts'

export type StreamConsumerProps = {
  server: ServiceFunction
  streamArn: string
  /** Lambda's event filter: what of the stream it gets at all. */
  filter: Readonly<Record<string, unknown>>
  batchSize: number
  /** Batches of one shard at a time, each of other partition keys. */
  parallelBatches: number
  retries: number
  /** After this, or after the retries, a record's place in the stream goes to the dead-letter queue. */
  giveUpAfter: Duration
  /** What it means when something was given up. */
  givenUp: AlarmText
  /** What it means when it lags by more than this. */
  behind: { by: Duration; says: AlarmText }
}

/**
 * A reader of the table's stream: fails single records, bisects what fails whole, gives up in the end. Its dead letters
 * hold the place in the stream and no data: a signal, not a source.
 */
export class StreamConsumer extends Construct {
  constructor(scope: Construct, id: string, stage: StageContext, props: StreamConsumerProps) {
    super(scope, id)
    const { fn, name } = props.server
    const { queue } = new DeadLetterQueue(this, `${name}-dead-letters`, stage, props.givenUp)
    const read = new PolicyStatement({
      sid: 'Stream',
      actions: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
        (action) => `dynamodb:${action}`,
      ),
      resources: [props.streamArn],
    })
    const giveUp = new PolicyStatement({
      sid: 'GiveUp',
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
    })
    fn.addToRolePolicy(read)
    fn.addToRolePolicy(giveUp)
    new EventSourceMapping(this, 'mapping', {
      target: fn,
      eventSourceArn: props.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [FilterCriteria.filter({ ...props.filter })],
      batchSize: props.batchSize,
      parallelizationFactor: props.parallelBatches,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: props.retries,
      maxRecordAge: props.giveUpAfter,
      // Not `SqsDlq`: it grants two actions more than a failure needs.
      onFailure: { bind: () => ({ destination: queue.queueArn }) },
    })
    new ServiceAlarm(this, `${name}-behind`, stage, {
      text: props.behind.says,
      metric: fn.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'max' }),
      threshold: props.behind.by.toMilliseconds(),
      periods: { bad: 3, of: 3 },
    })
  }
}
