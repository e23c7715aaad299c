import * as z from 'zod/mini'
import { AwsError, jsonResponse } from '../front/aws-error.ts'
import type { ParseCall } from '../front/aws-call.ts'
import type { AwsEnvironment } from '../dynamodb/dynamodb-checks.ts'
import { textField } from '../front/json.ts'
import { md5, type Message, NoSuchQueue, type Queues } from './queues.ts'

const seconds = (most: number) => z.optional(z.int().check(z.gte(0), z.lte(most)))
const attributes = z.optional(
  z.record(
    z.string(),
    z.object({
      DataType: z.string(),
      StringValue: z.optional(z.string()),
      BinaryValue: z.optional(z.string()),
    }),
  ),
)

type Operation = (queue: string, input: unknown) => unknown

const operation =
  <S extends z.core.$ZodType>(schema: S, run: (queue: string, input: z.output<S>) => unknown): Operation =>
  (queue, input) => {
    const parsed = z.safeParse(schema, input)
    if (!parsed.success) throw new AwsError('InvalidParameterValue', z.prettifyError(parsed.error))
    return run(queue, parsed.data)
  }

const invalidReceipt = () => new AwsError('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.')

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref())

/** Waits for a message until the time is up; returns whether there is one. */
const waitFor = async (queues: Queues, queue: string, waitSeconds: number): Promise<void> => {
  const until = Date.now() + waitSeconds * 1000
  const hasVisible = () => queues.list(queue).some((message) => !queues.isHidden(message))
  while (!hasVisible() && Date.now() < until) await pause(Math.min(200, until - Date.now()))
}

const received = (message: Message) => ({
  MessageId: message.id,
  ReceiptHandle: message.receipt,
  Body: message.body,
  MD5OfBody: md5(message.body),
  Attributes: {
    SentTimestamp: String(message.sentAt),
    ApproximateReceiveCount: String(message.receives),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
  },
  ...(Object.keys(message.attributes).length > 0 ? { MessageAttributes: message.attributes } : {}),
})

const operationsOf = (queues: Queues, arnOf: (queue: string) => string): Record<string, Operation> => ({
  SendMessage: operation(
    z.object({
      MessageBody: z.string().check(z.minLength(1), z.maxLength(1024 * 1024)),
      DelaySeconds: seconds(900),
      MessageAttributes: attributes,
    }),
    (queue, { MessageBody, DelaySeconds, MessageAttributes }) => ({
      MessageId: queues.send(queue, MessageBody, MessageAttributes, DelaySeconds),
      MD5OfMessageBody: md5(MessageBody),
    }),
  ),
  ReceiveMessage: operation(
    z.object({
      MaxNumberOfMessages: z._default(z.int().check(z.gte(1), z.lte(10)), 1),
      VisibilityTimeout: seconds(43_200),
      WaitTimeSeconds: z._default(z.int().check(z.gte(0), z.lte(20)), 0),
    }),
    async (queue, { MaxNumberOfMessages, VisibilityTimeout, WaitTimeSeconds }) => {
      await waitFor(queues, queue, WaitTimeSeconds)
      const messages = queues.receive(queue, MaxNumberOfMessages, VisibilityTimeout)
      return messages.length > 0 ? { Messages: messages.map(received) } : {}
    },
  ),
  DeleteMessage: operation(z.object({ ReceiptHandle: z.string() }), (queue, { ReceiptHandle }) => {
    // An outdated receipt handle deletes nothing, which SQS treats as success.
    queues.remove(queue, ReceiptHandle)
    return {}
  }),
  ChangeMessageVisibility: operation(
    z.object({ ReceiptHandle: z.string(), VisibilityTimeout: z.int().check(z.gte(0), z.lte(43_200)) }),
    (queue, { ReceiptHandle, VisibilityTimeout }) => {
      if (!queues.hide(queue, ReceiptHandle, VisibilityTimeout)) throw invalidReceipt()
      return {}
    },
  ),
  PurgeQueue: operation(z.object({}), (queue) => {
    queues.purge(queue)
    return {}
  }),
  GetQueueAttributes: operation(z.object({}), (queue) => {
    const messages = queues.list(queue)
    const hidden = messages.filter((message) => queues.isHidden(message)).length
    const { retentionSeconds, visibilitySeconds } = queues.settings(queue)
    return {
      Attributes: {
        QueueArn: arnOf(queue),
        ApproximateNumberOfMessages: String(messages.length - hidden),
        ApproximateNumberOfMessagesNotVisible: String(hidden),
        ApproximateNumberOfMessagesDelayed: '0',
        MessageRetentionPeriod: String(retentionSeconds),
        VisibilityTimeout: String(visibilitySeconds),
      },
    }
  }),
})

const queueDoesNotExist = () => new AwsError('QueueDoesNotExist', 'The specified queue does not exist.')

/** SQS's JSON protocol, on top of the queues. */
export const createSqsFront = (options: {
  queues: Queues
  place: AwsEnvironment
  url: () => string
}): { read: ParseCall } => {
  const { queues, place } = options
  const arnOf = (queue: string) => `arn:aws:sqs:${place.region}:${place.accountId}:${queue}`
  const operations = operationsOf(queues, arnOf)
  operations['GetQueueUrl'] = (queue) => {
    queues.settings(queue)
    return { QueueUrl: `${options.url()}/${place.accountId}/${queue}` }
  }
  return {
    read: ({ headers, body }) => {
      const action = /^AmazonSQS\.(\w+)$/.exec(String(headers['x-amz-target']))?.[1] ?? ''
      const run = Object.hasOwn(operations, action) ? operations[action] : undefined
      if (!run) throw new AwsError('UnknownOperationException', `The local SQS does not offer ${action}`)
      let input: unknown
      try {
        input = JSON.parse(body.toString())
      } catch {
        throw new AwsError('SerializationException', 'The request is not JSON')
      }
      const queue = textField(input, 'QueueName') ?? textField(input, 'QueueUrl')?.split('/').at(-1) ?? ''
      return {
        service: 'sqs',
        action,
        checks: [{ action: `sqs:${action}`, resource: arnOf(queue) }],
        text: () => body.toString(),
        run: async () => {
          try {
            return jsonResponse(200, await run(queue, input))
          } catch (fault) {
            throw fault instanceof NoSuchQueue ? queueDoesNotExist() : fault
          }
        },
      }
    },
  }
}
