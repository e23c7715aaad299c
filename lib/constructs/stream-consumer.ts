import { Duration } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { DeadLetterQueue } from './dead-letter-queue.ts'
import type { StageContext } from './stage-context.ts'
import { ServiceAlarm, type AlarmText } from './service-alarm.ts'
import type { ServiceFunction } from './service-function.ts'

type StreamConsumerProps = {
  server: ServiceFunction
  streamArn: string
  /** Lambda's event filters: the function receives the records that pass any of them. */
  filters: readonly Readonly<Record<string, unknown>>[]
  batchSize: number
  /** Concurrent batches per shard, each with different partition keys. */
  parallelBatches: number
  retries: number
  /** After this time, or after the retries, a record's position in the stream goes to the dead-letter queue. */
  giveUpAfter: Duration
  /** The text of the alarm about records that were given up. */
  givenUp: AlarmText
  /** The text of the alarm about lagging by more than this. */
  behind: { by: Duration; says: AlarmText }
}

/**
 * A consumer of the table's stream. It fails single records, bisects batches that fail entirely, and eventually gives
 * up. Its dead letters contain the position in the stream and no data: they are a signal, not a source.
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
      filters: props.filters.map((filter) => FilterCriteria.filter({ ...filter })),
      batchSize: props.batchSize,
      parallelizationFactor: props.parallelBatches,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: props.retries,
      maxRecordAge: props.giveUpAfter,
      // Not `SqsDlq`, which grants two more actions than a failure needs.
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
