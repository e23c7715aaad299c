import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { connect, createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Table, tableClient } from '../../../functions/platform/table/client.ts'
import { indexes } from '../../../functions/contract/parts.ts'

/** A port that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Waits up to 10 s until a port accepts connections. */
const listening = async (port: number): Promise<void> => {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    const socket = connect(port, '127.0.0.1')
    try {
      await once(socket, 'connect')
      return
    } catch {
      await setTimeout(20)
    } finally {
      socket.destroy()
    }
  }
  throw new Error('the engine did not start')
}

const binary = () =>
  createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`)

/** Starts the embedded engine in memory; it ends with `stop`, or with this process. */
const startEngine = async () => {
  const port = await freePort()
  const engine = spawn(binary(), ['serve', '--port', String(port)], { stdio: 'ignore' })
  const kill = () => void engine.kill('SIGKILL')
  process.once('exit', kill)
  await listening(port)
  const stop = async () => {
    process.removeListener('exit', kill)
    const gone = once(engine, 'exit')
    kill()
    await gone
  }
  return { endpoint: `http://127.0.0.1:${port}`, stop }
}

const string = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const })
const hash = (AttributeName: string) => ({ AttributeName, KeyType: 'HASH' as const })
const range = (AttributeName: string) => ({ AttributeName, KeyType: 'RANGE' as const })

/** Creates the service's table, with its indexes and stream, under this name. */
const createTable = (client: DynamoDBClient, TableName: string) => {
  const all = Object.values(indexes)
  const attributes = new Set(['pk', 'sk', ...all.flatMap((index) => [index.pk, index.sk])])
  return client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [...attributes].map(string),
      KeySchema: [hash('pk'), range('sk')],
      GlobalSecondaryIndexes: all.map((index) => ({
        IndexName: index.name,
        KeySchema: [hash(index.pk), range(index.sk)],
        Projection:
          index.projects.length === 0
            ? { ProjectionType: 'KEYS_ONLY' }
            : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.projects] },
      })),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  )
}

export type TestTable = Table & { endpoint: string; stop: () => Promise<void> }

/**
 * An empty table of the service on its own engine; call it once per test file and `stop` at the end. With
 * `TEST_ENDPOINT` set, it creates its own table on that engine instead (`npm run test:official`).
 */
export const withTable = async (): Promise<TestTable> => {
  const given = process.env['TEST_ENDPOINT']
  const engine = given ? { endpoint: given, stop: () => Promise.resolve() } : await startEngine()
  const config = {
    endpoint: engine.endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  }
  const tableName = `test-${randomUUID()}`
  const admin = new DynamoDBClient(config)
  await createTable(admin, tableName)
  admin.destroy()
  // An engine may be slow: the official one always, any on a machine that does much else. Tests check what it returns, not
  // when, and a write that is given up and repeated may find itself there already.
  const patient = {
    requestHandler: {
      ...{ connectionTimeout: 20_000, requestTimeout: 30_000, socketTimeout: 30_000 },
      throwOnRequestTimeout: true,
    },
  }
  const client = tableClient({ ...config, ...patient })
  return { client, tableName, endpoint: engine.endpoint, stop: engine.stop }
}
