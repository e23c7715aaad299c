import { Duration, Stack } from 'aws-cdk-lib'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { leaseMs } from '../../functions/alerts/alert-steps.ts'
import { onDeliverySettings, onProblemSettings, sweepSettings } from '../../functions/alerts/settings.ts'
import { callsHttpSettings, onCallSettings } from '../../functions/calls/settings.ts'
import { contractHttpSettings } from '../../functions/contract/settings.ts'
import { directoryHttpSettings } from '../../functions/directory/settings.ts'
import { problemsHttpSettings } from '../../functions/problems/settings.ts'
import { ServiceFunction, type ServiceFunctionProps } from '../../lib/constructs/service-function.ts'
import { type FunctionName, functionNames } from '../../lib/function-names.ts'
import { readStage } from '../../lib/settings.ts'
import { quickApp, readable, resourcesOf, synthesize } from './synthesize.ts'

const settingsOf: Record<FunctionName, { shape: object }> = {
  'calls-http': callsHttpSettings,
  'calls-on-call': onCallSettings,
  'problems-http': problemsHttpSettings,
  'directory-http': directoryHttpSettings,
  'contract-http': contractHttpSettings,
  'alerts-on-problem': onProblemSettings,
  'alerts-on-delivery': onDeliverySettings,
  'alerts-on-sweep': sweepSettings,
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
  ReservedConcurrentExecutions: z.number().optional(),
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

test('the functions are those named, and no others', () => {
  expect(local.names.toSorted()).toEqual(functionNames.map((name) => `fidelizacion-local-${name}`).toSorted())
})

describe.each(functionNames)('%s', (name) => {
  const properties = local.of(name)

  test('runs on arm64 and Node 24, traced, with 256 MB or more and a limit', () => {
    expect(properties).toMatchObject({
      Architectures: ['arm64'],
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      TracingConfig: { Mode: 'Active' },
    })
    expect(properties?.MemorySize).toBeGreaterThanOrEqual(256)
    expect(properties?.Timeout).toBeLessThanOrEqual(name.endsWith('-http') ? 29 : 60)
  })

  test('has exactly the environment that its settings read', () => {
    expect(Object.keys(properties?.Environment.Variables ?? {}).toSorted()).toEqual(
      Object.keys(settingsOf[name].shape).toSorted(),
    )
  })

  test('writes into a log group of its own, which forgets', () => {
    const group = local.service.Resources[properties?.LoggingConfig.LogGroup.Ref ?? '']
    expect(group).toMatchObject({
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: `/aws/lambda/fidelizacion-local-${name}`, RetentionInDays: 90 },
    })
  })

  test('has no concurrency set aside unless the stage says so', () => {
    expect(properties?.ReservedConcurrentExecutions).toBeUndefined()
  })
})

test("no function that sends mail may run as long as a claim's lease", () => {
  for (const name of ['alerts-on-problem', 'alerts-on-delivery', 'alerts-on-sweep'] as const) {
    expect(local.of(name)?.Timeout).toBeLessThan(leaseMs / 1000)
  }
})

test('a stage may set concurrency aside', () => {
  const { of } = functionsOf({ reservedConcurrency: { 'alerts-on-problem': 7 } })
  expect(of('alerts-on-problem')?.ReservedConcurrentExecutions).toBe(7)
  expect(of('calls-http')?.ReservedConcurrentExecutions).toBeUndefined()
})

test('keys come into the environment as references, never as values', () => {
  const { CURSOR_KEY, CURSOR_KEY_BEFORE, FINGERPRINT_KEY } =
    local.of('calls-http')?.Environment.Variables ?? {}
  const references = [CURSOR_KEY, CURSOR_KEY_BEFORE, FINGERPRINT_KEY].map((value) =>
    readable(value, local.storage),
  )
  expect(references).toEqual([
    '{{resolve:secretsmanager:cursorkey1secret:SecretString:::}}',
    '{{resolve:secretsmanager:cursorkey0secret:SecretString:::}}',
    '{{resolve:secretsmanager:fingerprintkeysecret:SecretString:::}}',
  ])
})

test('raising the key generation keeps the present key as the one before', () => {
  const { of, storage } = functionsOf({ keyGeneration: 2 })
  const { CURSOR_KEY, CURSOR_KEY_BEFORE } = of('calls-http')?.Environment.Variables ?? {}
  expect(CURSOR_KEY_BEFORE).toEqual(local.of('calls-http')?.Environment.Variables['CURSOR_KEY'])
  expect(readable(CURSOR_KEY, storage)).toContain('cursorkey2secret')
})

test('a function cannot be made with a setting missing, nor with one too many', () => {
  const stack = new Stack(quickApp(), 'Stack')
  const house = { settings: readStage('local'), alarmTopic: new Topic(stack, 'topic') }
  const sentence = { wrong: 'It fails.', whom: 'Nobody.', severity: 'today' } as const
  const rest = { settings: directoryHttpSettings, may: [], timeout: Duration.seconds(1), failing: sentence }
  const clients = { CLIENT_MACHINE: 'a', CLIENT_DEALER: 'b', CLIENT_STAFF: 'c', CLIENT_SPECIALIST: 'd' }
  type Props = ServiceFunctionProps<typeof directoryHttpSettings>
  // @ts-expect-error TABLE_NAME is missing
  const tooLittle: Props = { ...rest, environment: clients }
  expect(() => new ServiceFunction(stack, 'directory-http', house, tooLittle)).toThrow('TABLE_NAME')
  const tooMuch = { ...clients, TABLE_NAME: 'e', BUS_NAME: 'f' }
  expect(() => new ServiceFunction(stack, 'contract-http', house, { ...rest, environment: tooMuch })).toThrow(
    'BUS_NAME',
  )
})
