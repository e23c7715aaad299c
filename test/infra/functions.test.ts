import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Duration, Stack } from 'aws-cdk-lib'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { leaseMs } from '../../functions/platform/mail/sending/claim-steps.ts'
import { directoryHttpSettings } from '../../functions/directory/settings.ts'
import { ServiceFunction, type ServiceFunctionProps } from '../../lib/constructs/service-function.ts'
import { entryOf, type FunctionName } from '../../lib/function-names.ts'
import { readStage } from '../../lib/settings.ts'
import { composed, quickApp, readable, resourcesOf, synthesize } from '../support/infra/synthesize.ts'

/** What a function's entry reads at start, found by searching its source for `readSettings(<schema>)`. */
const settingsReadBy = async (name: FunctionName): Promise<string[]> => {
  const source = readFileSync(entryOf(name), 'utf8')
  const [, schema = ''] = /readSettings\((\w+)\)/.exec(source) ?? []
  const [, file = ''] = new RegExp(`import \\{[^}]*\\b${schema}\\b[^}]*\\} from '([^']+)'`).exec(source) ?? []
  const exported: unknown = await import(resolve(dirname(entryOf(name)), file))
  const { [schema]: found } = z
    .record(z.string(), z.unknown())
    .parse({ ...z.looseObject({}).parse(exported) })
  return Object.keys(z.looseObject({ shape: z.looseObject({}) }).parse(found).shape).toSorted()
}

const functionProperties = z.object({
  FunctionName: z.string(),
  Architectures: z.array(z.string()),
  Runtime: z.string(),
  Handler: z.string(),
  MemorySize: z.number(),
  Timeout: z.number(),
  TracingConfig: z.object({ Mode: z.string() }),
  LoggingConfig: z.object({ LogGroup: z.object({ Ref: z.string() }) }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  ReservedConcurrentExecutions: z.optional(z.number()),
})

const functionsOf = (differently: Parameters<typeof synthesize>[0] = {}) => {
  const { storage, service } = synthesize(differently)
  const found = resourcesOf(service, 'AWS::Lambda::Function', functionProperties)
  const byName = new Map(found.map(({ properties }) => [properties.FunctionName, properties]))
  return {
    storage,
    service,
    names: [...byName.keys()],
    of: (name: FunctionName) => byName.get(`fidelizacion-local-${name}`),
  }
}

const local = functionsOf()
const { functions } = composed(local.service)

test('deploys exactly the named functions', () => {
  expect(local.names.toSorted()).toEqual(functions.map((name) => `fidelizacion-local-${name}`).toSorted())
})

/** In seconds: the gateway's time limit, and the limits for a batch, a scheduled minute, figures, digests and a month of draws. */
const longest = (name: FunctionName) => {
  if (name.endsWith('-http')) return 29
  if (name === 'privacy-on-hour') return 300
  if (name === 'statistics-on-recompute' || name === 'surveys-on-recompute') return 299
  if (name === 'digests-on-morning' || name === 'surveys-on-report') return 600
  return /^(draws-|problems-on-export|surveys-on-read|privacy-on-erase|privacy-on-export|privacy-on-rectify)/.test(
    name,
  )
    ? 900
    : 60
}

describe.each(functions)('%s', (name) => {
  const properties = local.of(name)

  test('runs on arm64 and Node 24, with tracing, a timeout and at least 256 MB', () => {
    expect(properties).toMatchObject({
      Architectures: ['arm64'],
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      TracingConfig: { Mode: 'Active' },
    })
    expect(properties?.MemorySize).toBeGreaterThanOrEqual(256)
    expect(properties?.Timeout).toBeLessThanOrEqual(longest(name))
  })

  test('has exactly the environment variables that its entry reads', async () => {
    expect(Object.keys(properties?.Environment.Variables ?? {}).toSorted()).toEqual(
      await settingsReadBy(name),
    )
  })

  test('writes to its own log group, with a retention period', () => {
    const group = local.service.Resources[properties?.LoggingConfig.LogGroup.Ref ?? '']
    expect(group).toMatchObject({
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: `/aws/lambda/fidelizacion-local-${name}`, RetentionInDays: 90 },
    })
  })

  test('has no reserved concurrency unless the stage sets it', () => {
    expect(properties?.ReservedConcurrentExecutions).toBeUndefined()
  })
})

test("every alerts function times out before a claim's lease expires", () => {
  const alerting = functions.filter((name) => name.startsWith('alerts-'))
  expect(alerting).toHaveLength(3)
  for (const name of alerting) expect(local.of(name)?.Timeout).toBeLessThan(leaseMs / 1000)
})

test('a stage can reserve concurrency for a function', () => {
  const { of } = functionsOf({ reservedConcurrency: { 'alerts-on-problem': 7 } })
  expect(of('alerts-on-problem')?.ReservedConcurrentExecutions).toBe(7)
  expect(of('calls-http')?.ReservedConcurrentExecutions).toBeUndefined()
})

test('keys enter the environment as references, never as values', () => {
  const { CURSOR_KEY, CURSOR_KEY_BEFORE, FINGERPRINT_KEY } =
    local.of('calls-http-stored')?.Environment.Variables ?? {}
  const references = [CURSOR_KEY, CURSOR_KEY_BEFORE, FINGERPRINT_KEY].map((value) =>
    readable(value, local.storage),
  )
  expect(references).toEqual([
    '{{resolve:secretsmanager:cursorkey1secret:SecretString:::}}',
    '{{resolve:secretsmanager:cursorkey0secret:SecretString:::}}',
    '{{resolve:secretsmanager:fingerprintkeysecret:SecretString:::}}',
  ])
})

test('incrementing the key generation keeps the current key as the previous one', () => {
  const { of, storage } = functionsOf({ keyGeneration: 2 })
  const { CURSOR_KEY, CURSOR_KEY_BEFORE } = of('calls-http-stored')?.Environment.Variables ?? {}
  expect(CURSOR_KEY_BEFORE).toEqual(local.of('calls-http-stored')?.Environment.Variables['CURSOR_KEY'])
  expect(readable(CURSOR_KEY, storage)).toContain('cursorkey2secret')
})

test('a function cannot be built with a missing or an unknown setting', () => {
  const stack = new Stack(quickApp(), 'Stack')
  const stage = { settings: readStage('local'), alarmTopic: new Topic(stack, 'topic') }
  const sentence = { problem: 'It fails.', impact: 'Nobody.', severity: 'today' } as const
  const rest = { settings: directoryHttpSettings, may: [], timeout: Duration.seconds(1), failing: sentence }
  const clients = {
    ...{ CLIENT_MACHINE: 'a', CLIENT_DEALER: 'b', CLIENT_STAFF: 'c', CLIENT_SPECIALIST: 'd' },
    ...{ CURSOR_KEY: 'g', CURSOR_KEY_BEFORE: 'h', FINGERPRINT_KEY: 'i' },
  }
  type Props = ServiceFunctionProps<typeof directoryHttpSettings>
  // @ts-expect-error TABLE_NAME is missing
  const tooLittle: Props = { ...rest, environment: clients }
  expect(() => new ServiceFunction(stack, 'directory-http', stage, tooLittle)).toThrow('TABLE_NAME')
  const tooMuch = { ...clients, TABLE_NAME: 'e', BUS_NAME: 'f' }
  expect(() => new ServiceFunction(stack, 'contract-http', stage, { ...rest, environment: tooMuch })).toThrow(
    'BUS_NAME',
  )
})
