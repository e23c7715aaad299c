import { describe, expect, it } from 'vitest'
import { unmatchedRoute } from '../../../functions/contract/routing/unmatched-route.ts'

const unmatched = unmatchedRoute([
  { method: 'PUT', path: '/v1/dealers/{dealerId}' },
  { method: 'GET', path: '/v1/dealers/{dealerId}' },
  { method: 'GET', path: '/v1/openapi.json' },
])

describe('a request that matches no route', () => {
  it.each([
    ['DELETE', '/v1/dealers/gredos', 'GET, PUT'],
    ['HEAD', '/v1/openapi.json', 'GET'],
    ['get', '/v1/dealers/a%2fb', 'GET, PUT'],
  ])('gets 405 with the methods that its path takes: %s %s', (method, path, allow) => {
    expect(unmatched(method, path)).toMatchObject({ code: 'method-not-allowed', headers: { allow } })
  })

  it.each([
    ['DELETE', '/v1/nowhere'],
    ['DELETE', '/v1/dealers'],
    ['DELETE', '/v1/dealers/gredos/'],
    ['DELETE', '/v1/dealers/a/b'],
    ['POST', '/v1/openapi-json'],
    ['GET', '/v1/dealers/gredos'],
  ])('gets 404 otherwise: %s %s', (method, path) => {
    expect(unmatched(method, path)).toMatchObject({ code: 'not-found', headers: {} })
  })
})
