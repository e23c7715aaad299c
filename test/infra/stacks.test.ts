import { Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { contractOperations } from '../../functions/contract/operations.ts'
import { Routes } from '../../lib/constructs/routes.ts'
import { functionsIn } from '../../lib/constructs/find-in-tree.ts'
import { readStage } from '../../lib/settings.ts'
import { buildStacks } from '../../lib/stacks.ts'
import { quickApp } from '../support/infra/synthesize.ts'

/**
 * CloudFormation rejects a stack with more than 500 resources; this limit leaves time to move a part to another stack.
 */
const maxResources = 400

test.each(['storage', 'service', 'insight'] as const)(
  'the %s stack stays below the resource limit',
  (name) => {
    const { Resources } = Template.fromStack(buildStacks(quickApp(), readStage('local'))[name]).toJSON()
    expect(Object.keys(Resources).length).toBeLessThan(maxResources)
  },
)

describe('a second stack of parts', () => {
  /** A stack with one route on the first stack's API, which either requires the scope or is public. */
  const insightWith = (scope: 'calls/read' | null) => {
    const app = quickApp()
    const { service } = buildStacks(app, readStage('local'))
    const insight = new Stack(app, 'Insight', { env: { region: service.region } })
    const [server] = functionsIn(service)
    if (!server) throw new Error('There is no function')
    const { getOpenApi } = contractOperations
    const operations = { probe: { ...getOpenApi, id: 'probe', path: '/v1/probe', scope } } as const
    new Routes(insight, 'routes', service.foundations.api, operations, server)
    return insight
  }

  test("uses the first stack's foundations and has its routes in its own template", () => {
    const template = Template.fromStack(insightWith('calls/read'))
    template.resourceCountIs('AWS::ApiGatewayV2::Route', 1)
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: 'GET /v1/probe' })
  })

  test('rejects a public route, which could not have its own throttle', () => {
    expect(() => insightWith(null)).toThrow('GET /v1/probe is public')
  })
})
