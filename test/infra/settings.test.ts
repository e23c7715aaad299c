import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryRoot } from '../../lib/repository-root.ts'
import { parseStage, readStage } from '../../lib/settings.ts'

const local = readStage('local')

test.each(readdirSync(join(repositoryRoot, 'stages')))('accepts %s', (file) => {
  expect(readStage(file.replace('.json', '')).stage).toBe(file.replace('.json', ''))
})

test.each(['../package', 'LOCAL', '', undefined, 7])('rejects the stage name %s', (name) => {
  expect(() => readStage(name)).toThrow()
})

describe('rejects invalid settings with their path', () => {
  test.each([
    ['mailFrom', { mailFrom: 'avisos@elsewhere.example' }],
    ['keyGeneration', { keyGeneration: 0 }],
    ['authDomain', { authDomain: 'my-cognito' }],
    ['account', { account: '123' }],
    ['site.domain', { site: { domain: 'https://clientes.example' } }],
    ['site.certificateArn', { site: { domain: 'clientes.example' } }],
    [
      'site.certificateArn',
      {
        site: {
          certificateArn: `arn:aws:acm:us-east-1:000000000000:certificate/${'0'.repeat(36)}`,
        },
      },
    ],
    [
      'site.certificateArn',
      { site: { domain: 'clientes.example', certificateArn: 'arn:aws:acm:eu-west-1:0:certificate/0' } },
    ],
    [
      'site.hostedZone.name',
      { site: { domain: 'clientes.example', hostedZone: { id: 'Z1', name: 'elsewhere.example' } } },
    ],
    ['site.webAcl.requestsPerAddress', { site: { webAcl: { requestsPerAddress: 1 } } }],
    [
      'throttle.public.burst',
      { throttle: { ...local.throttle, public: { requestsPerSecond: 1, burst: 0 } } },
    ],
    [
      'throttle.authorized.requestsPerSecond',
      { throttle: { ...local.throttle, authorized: { requestsPerSecond: 10_001, burst: 1000 } } },
    ],
    [
      'throttle.public.requestsPerSecond',
      { throttle: { ...local.throttle, public: { requestsPerSecond: 2001, burst: 40 } } },
    ],
    [
      'throttle.public.burst',
      { throttle: { ...local.throttle, public: { requestsPerSecond: 20, burst: 2001 } } },
    ],
    ['throttle.public', { throttle: { authorized: local.throttle.authorized } }],
    ['logRetentionDays', { logRetentionDays: 91 }],
    ['reservedConcurrency', { reservedConcurrency: { 'no-function': 1 } }],
    ['the file', { colour: 'blue' }],
  ])('%s', (path, differently) => {
    expect(() => parseStage({ ...local, ...differently })).toThrow(path)
  })
})
