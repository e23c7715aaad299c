import { Duration } from 'aws-cdk-lib'
import { type EventPattern, Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import type { DeadLetterQueue } from './dead-letter-queue.ts'
import type { ServiceFunction } from './service-function.ts'

export type EventConsumerProps = {
  server: ServiceFunction
  /** Of the account's default bus. */
  pattern: EventPattern
  /** The function's own: what the rule cannot deliver and what the function cannot handle end in one place, alike. */
  deadLetters: DeadLetterQueue
}

/** Brings matching events of the account's default bus to a function. */
export class EventConsumer extends Construct {
  constructor(scope: Construct, id: string, { server, pattern, deadLetters }: EventConsumerProps) {
    super(scope, id)
    new Rule(this, 'rule', {
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
