import { BatchGetItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, expect, it, vi } from 'vitest'
import { tableClient } from '../../../functions/platform/table/client.ts'

type Sent = { protocol: string; hostname: string; port?: number; path: string }

/** A client that sends nothing, and the endpoints that its requests would have gone to. */
const listeningClient = (region: string) => {
  const sent: string[] = []
  const client = tableClient({
    region,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    maxAttempts: 1,
    requestHandler: {
      handle: async ({ protocol, hostname, port, path }: Sent) => {
        sent.push(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`)
        throw new Error('Nobody is there')
      },
    },
  })
  return { client, sent }
}

const sendEach = async ({ client }: ReturnType<typeof listeningClient>) => {
  const Key = { pk: { S: 'a' } }
  const commands = [
    client.send(new BatchGetItemCommand({ RequestItems: { one: { Keys: [Key] }, two: { Keys: [Key] } } })),
    client.send(new PutItemCommand({ TableName: 'one', Item: Key })),
    client.send(new GetItemCommand({ TableName: 'two', Key })),
  ]
  await Promise.allSettled(commands)
}

afterEach(() => vi.unstubAllEnvs())

it.each([
  ['eu-south-2', 'https://dynamodb.eu-south-2.amazonaws.com/'],
  ['cn-north-1', 'https://dynamodb.cn-north-1.amazonaws.com.cn/'],
])("always sends requests to DynamoDB of %s at the SDK's own endpoint", async (region, url) => {
  const listening = listeningClient(region)
  await sendEach(listening)
  await sendEach(listening)
  expect(listening.sent).toEqual(Array(6).fill(url))
})

it("sends requests to the endpoint in the environment, DynamoDB's before the general one", async () => {
  vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:8000')
  const all = listeningClient('eu-west-1')
  await sendEach(all)
  expect(all.sent).toEqual(Array(3).fill('http://127.0.0.1:8000/'))
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', 'http://127.0.0.1:9000')
  const own = listeningClient('eu-west-1')
  await sendEach(own)
  expect(own.sent).toEqual(Array(3).fill('http://127.0.0.1:9000/'))
})
