import { Duration } from 'aws-cdk-lib'
import { type EventPattern, type IEventBus, Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import type { DeadLetterQueue } from './dead-letter-queue.ts'
import type { ServiceFunction } from './service-function.ts'

export type EventConsumerProps = {
  server: ServiceFunction
  /** The account's default bus unless set. */
  bus?: IEventBus
  pattern: EventPattern
  /** The function's own: what the rule cannot deliver and what the function cannot handle end in one place, alike. */
  deadLetters: DeadLetterQueue
}

/** Brings matching events of a bus to a function. */
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
