import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'
import { readStage } from '../../lib/settings.ts'
import type { DeadLetter } from './redrive-queue.ts'
import { readRun } from '../running/running-service.ts'
import { readBatch, type StreamBatch } from './replay-stream.ts'

const localRun = z.object({
  aws: z.object({
    endpoint: z.string(),
    region: z.string(),
    accessKeyId: z.string(),
    secretAccessKey: z.string(),
  }),
})

/** The connection to the running service. Throws with a readable message if none has run with this folder. */
const localConfig = (folder: string) => {
  const { endpoint, region, accessKeyId, secretAccessKey } = readRun(folder, localRun).aws
  return { endpoint, region, credentials: { accessKeyId, secretAccessKey } }
}

/** Longer than the timeout of any function that dead letters are sent to. */
const hiddenSeconds = 300

const decode = (payload: Uint8Array | undefined): unknown =>
  payload === undefined || payload.length === 0 ? null : JSON.parse(Buffer.from(payload).toString('utf8'))

/** SQS, Lambda and the table's stream of a stage, or of the local run in a folder. */
export const openAws = ({ stage, data }: { stage: string; data: string }) => {
  const config = stage === 'local' ? localConfig(data) : { region: readStage(stage).region }
  const sqs = new SQSClient(config)
  const lambda = new LambdaClient(config)
  return {
    /** The queue's URL, or undefined if there is no such queue. */
    findQueue: async (QueueName: string): Promise<string | undefined> => {
      try {
        return (await sqs.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl
      } catch (fault) {
        if (fault instanceof QueueDoesNotExist) return undefined
        throw fault
      }
    },

    /** The approximate number of messages, including those in flight. */
    count: async (QueueUrl: string): Promise<number> => {
      const AttributeNames = [
        'ApproximateNumberOfMessages' as const,
        'ApproximateNumberOfMessagesNotVisible' as const,
      ]
      const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }))
      const { ApproximateNumberOfMessages: seen = 0, ApproximateNumberOfMessagesNotVisible: hidden = 0 } =
        Attributes ?? {}
      return Number(seen) + Number(hidden)
    },

    receive: async (QueueUrl: string): Promise<DeadLetter[]> => {
      // Long polling queries all of SQS's servers; otherwise some messages may be missed.
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: 10,
          VisibilityTimeout: hiddenSeconds,
          WaitTimeSeconds: 1,
        }),
      )
      return Messages.map(({ Body = '', ReceiptHandle = '' }) => ({ body: Body, receipt: ReceiptHandle }))
    },

    remove: async (QueueUrl: string, ReceiptHandle: string): Promise<void> => {
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
    },

    /** Makes a received message visible again immediately. */
    release: async (QueueUrl: string, ReceiptHandle: string): Promise<void> => {
      await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }))
    },

    /** The records of a batch that the stream still has. */
    readStream: (batch: StreamBatch) => readBatch(config, batch),

    /** Invokes a function and waits. Returns its result, or undefined if it failed. */
    invoke: async (FunctionName: string, event: string): Promise<{ returned: unknown } | undefined> => {
      const { FunctionError, Payload } = await lambda.send(
        new InvokeCommand({ FunctionName, Payload: Buffer.from(event) }),
      )
      return FunctionError === undefined ? { returned: decode(Payload) } : undefined
    },
  }
}
export type Aws = ReturnType<typeof openAws>
