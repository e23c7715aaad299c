import { Duration } from 'aws-cdk-lib'
import { type EventPattern, type IEventBus, Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import type { DeadLetterQueue } from './dead-letter-queue.ts'
import type { ServiceFunction } from './service-function.ts'

type EventConsumerProps = {
  server: ServiceFunction
  /** Defaults to the account's default bus. */
  bus?: IEventBus
  pattern: EventPattern
  /**
   * The function's own queue, so that events that could not be delivered and events that failed end up in one place.
   */
  deadLetters: DeadLetterQueue
}

/** Delivers a bus's matching events to a function. */
export class EventConsumer extends Construct {
  constructor(scope: Construct, id: string, { server, bus, pattern, deadLetters }: EventConsumerProps) {
    super(scope, id)
    new Rule(this, 'rule', {
      ...(bus && { eventBus: bus }),
      eventPattern: pattern,
      targets: [
        new LambdaFunction(server.fn, {
          deadLetterQueue: deadLetters.queue,
          maxEventAge: Duration.hours(24),
          retryAttempts: 185,
        }),
      ],
    })
  }
}
