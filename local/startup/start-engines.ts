import { randomBytes } from 'node:crypto'
import { invitationSender } from '../engines/cognito/send-invitation.ts'
import { openUserPool } from '../engines/cognito/user-pool.ts'
import { createTable, startDynamoDb } from '../engines/dynamodb/dynamodb.ts'
import { createBuses } from '../engines/events/event-bus.ts'
import { createFaults } from '../engines/front/faults.ts'
import { startFront } from '../engines/front/front.ts'
import { operatorPrincipal } from '../engines/front/operator.ts'
import { createQueues } from '../engines/queues/queues.ts'
import { createBuckets } from '../engines/s3/buckets.ts'
import { startSes } from '../engines/ses/ses.ts'
import type { Log, Principal, Rule } from '../engines/front/types.ts'
import type { Credentials } from '../host/environment.ts'
import type { LocalClock } from '../run/clock.ts'
import type { DataDir } from '../run/data-dir.ts'
import type { RuleSpec } from '../template/events.ts'
import { indexStream } from '../stream/index-stream.ts'
import type { FunctionSpec } from '../template/functions.ts'
import type { System } from '../template/read-system.ts'

/** What the engines need from the functions, which start after them. */
export type Functions = {
  /** Waits for the result. Rejects with the function's own error. */
  invoke: (functionName: string, event: unknown) => Promise<unknown>
  /** Accepts an event for later delivery; resolves once it is recorded. */
  accept: (functionArn: string, event: unknown) => Promise<void>
  /** Whether the function's code is loading, before its first invocation. */
  isStarting: (name: string) => boolean
}

const nameOf = (arn: string) => arn.split(':').at(-1) ?? arn

const busRule = ({ busName, pattern, targets }: RuleSpec): Rule => ({
  bus: busName,
  pattern,
  targets: targets.map(({ arn, retries, maxAgeSeconds, deadLetterArn }) => ({
    function: arn,
    deadLetterQueue: deadLetterArn && nameOf(deadLetterArn),
    retry: { maxAttempts: retries, maxAgeSeconds },
  })),
})

const newCredentials = (): Credentials => ({
  accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
  secretAccessKey: randomBytes(30).toString('base64url'),
})

const principalOf = (spec: FunctionSpec, accountId: string): Principal => ({
  name: spec.name,
  arn: `arn:aws:sts::${accountId}:assumed-role/${spec.roleArn.split('/').at(-1)}/${spec.functionName}`,
  accountId,
  policies: spec.policies,
})

/** Everything that stands in for AWS: the table, e-mail, queues, buses, and the front before them. */
export const startEngines = async (
  system: System,
  dataDir: DataDir,
  clock: LocalClock,
  functions: Functions,
  mailPort: number | undefined,
  log: Log,
) => {
  const { region, accountId, mail } = system
  const stops: (() => Promise<void> | void)[] = []
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end()
  }
  try {
    const dbPath = dataDir.at('table.db')
    const dynamoDb = await startDynamoDb({ dbPath })
    stops.push(() => dynamoDb.stop())
    await createTable({ url: dynamoDb.url, table: system.table.properties })
    indexStream(dbPath)

    const startMail = (port: number) => startSes({ file: dataDir.at('mails.jsonl'), port })
    const ses = await startMail(mailPort ?? 0).catch(() => startMail(0))
    stops.push(() => ses.stop())

    const queues = createQueues({ queues: system.queues, file: dataDir.at('queues.jsonl'), clock: clock.now })
    stops.push(() => queues.close())
    const buses = createBuses({
      names: system.buses,
      rules: system.rules.map(busRule),
      deliver: functions.accept,
      queues,
      file: dataDir.at('deliveries.jsonl'),
      region,
      accountId,
      clock: clock.now,
      log,
    })
    stops.push(() => buses.close())

    const buckets = createBuckets({
      buckets: system.buckets,
      folder: dataDir.folder('files'),
      clock: clock.now,
      publish: buses.publish,
    })
    const pool = openUserPool(dataDir.at('users.jsonl'), clock.now)
    stops.push(() => pool.close())
    const invitations = invitationSender(ses.url, system.userPool.invitation)
    stops.push(() => invitations.close())
    const faults = createFaults()
    const operator = newCredentials()
    const credentials = new Map(system.functions.map(({ name }) => [name, newCredentials()]))
    const principals = new Map<string, Principal>([
      [operator.accessKeyId, operatorPrincipal(accountId)],
      ...system.functions.map((spec): [string, Principal] => [
        credentials.get(spec.name)?.accessKeyId ?? '',
        principalOf(spec, accountId),
      ]),
    ])
    const secrets = new Map(
      [operator, ...credentials.values()].map(({ accessKeyId, secretAccessKey }) => [
        accessKeyId,
        secretAccessKey,
      ]),
    )
    const front = await startFront({
      region,
      accountId,
      principals,
      secretOf: (accessKeyId) => secrets.get(accessKeyId),
      dynamoDbUrl: dynamoDb.url,
      sesUrl: ses.url,
      configurationSets: mail.configurationSets,
      identities: mail.identities,
      buses,
      queues,
      buckets,
      users: {
        pool,
        poolId: system.userPool.poolId,
        groups: system.userPool.groups,
        invite: invitations.send,
      },
      faults,
      invoke: functions.invoke,
      isStarting: functions.isStarting,
      clock: clock.now,
      log,
    })
    stops.push(() => front.stop())
    return {
      dynamoDbUrl: dynamoDb.url,
      /** Resolves when the table's engine has ended, stopped or not. */
      gone: dynamoDb.gone,
      mailUrl: ses.url,
      /** Every e-mail in the inbox. */
      mails: ses.mails,
      front,
      queues,
      buses,
      faults,
      pool,
      operator,
      credentialsOf: (name: string) => credentials.get(name) ?? newCredentials(),
      stop,
    }
  } catch (fault) {
    await stop()
    throw fault
  }
}
export type Engines = Awaited<ReturnType<typeof startEngines>>
