import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { join } from 'node:path'
import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { repositoryRoot } from '../../lib/repository-root.ts'
import { parseStage, readStage } from '../../lib/settings.ts'
import { buildStacks } from '../../lib/stacks.ts'
import { onlyResourceOf, quickApp, readable, resourcesOf, synthesize } from '../support/infra/synthesize.ts'

const { storage, service } = synthesize()

const distributionProperties = z.object({ DistributionConfig: z.looseObject({}) })
const distribution = onlyResourceOf(service, 'AWS::CloudFront::Distribution', distributionProperties)
const config = z
  .looseObject({
    DefaultCacheBehavior: z.looseObject({}),
    CacheBehaviors: z.array(z.looseObject({ PathPattern: z.string() })),
  })
  .parse(distribution.properties.DistributionConfig)

/** AWS's own policies, which have the same ids in every account. */
const managed = {
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  cachingOptimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  allViewerExceptHost: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
}

describe('the distribution', () => {
  test('offers HTTP/2 and 3, and has no error pages, which would replace the responses of the API', () => {
    expect(config).toMatchObject({ HttpVersion: 'http2and3' })
    expect(config).not.toHaveProperty('CustomErrorResponses')
  })

  test('passes requests below /v1 on as they came, and leaves their responses alone', () => {
    const api = config.CacheBehaviors.find(({ PathPattern }) => PathPattern === '/v1/*')
    expect(api).toMatchObject({
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
      CachePolicyId: managed.cachingDisabled,
      OriginRequestPolicyId: managed.allViewerExceptHost,
      ViewerProtocolPolicy: 'https-only',
    })
    expect(api).not.toHaveProperty('ResponseHeadersPolicyId')
    expect(api).not.toHaveProperty('FunctionAssociations')
  })

  test('serves everything else from the bucket, read only', () => {
    expect(config.DefaultCacheBehavior).toMatchObject({
      CachePolicyId: managed.cachingOptimized,
      ViewerProtocolPolicy: 'redirect-to-https',
      FunctionAssociations: [{ EventType: 'viewer-request' }],
    })
    expect(config.DefaultCacheBehavior).not.toHaveProperty('AllowedMethods')
  })
})

test('the bucket is private, and only this distribution may read it', () => {
  const policies = resourcesOf(
    service,
    'AWS::S3::BucketPolicy',
    z.object({ PolicyDocument: z.object({ Statement: z.array(z.looseObject({ Effect: z.string() })) }) }),
  )
  const statements = policies.flatMap(({ properties }) => properties.PolicyDocument.Statement)
  const allowed = statements.filter(({ Effect }) => Effect === 'Allow')
  expect(allowed).toHaveLength(1)
  for (const statement of allowed) {
    expect(statement).toMatchObject({ Principal: { Service: 'cloudfront.amazonaws.com' } })
    expect(JSON.stringify(statement)).toContain(distribution.id)
    expect(statement['Action']).toEqual(['s3:GetObject', 's3:ListBucket'])
  }
  const { properties } = onlyResourceOf(service, 'AWS::S3::Bucket', z.looseObject({}))
  expect(properties).toMatchObject({
    BucketEncryption: {},
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
  })
})

const headersPolicy = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: z.looseObject({
      ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.unknown() }),
    }),
  }),
})
const headersPolicies = resourcesOf(service, 'AWS::CloudFront::ResponseHeadersPolicy', headersPolicy)

/** The security headers of the responses to paths with this pattern (null: all others), and the policy's directives. */
const headersFor = (pattern: string | null) => {
  const behaviours = config.CacheBehaviors.filter(({ PathPattern }) => PathPattern === pattern)
  const [behaviour] = pattern === null ? [config.DefaultCacheBehavior] : behaviours
  const { Ref } = z.object({ Ref: z.string() }).parse(behaviour?.['ResponseHeadersPolicyId'])
  const found = headersPolicies.find(({ id }) => id === Ref)
  if (!found) throw new Error(`There is no policy for ${pattern}`)
  const { SecurityHeadersConfig: headers } = found.properties.ResponseHeadersPolicyConfig
  const directives = readable(headers.ContentSecurityPolicy.ContentSecurityPolicy, storage).split('; ')
  return { headers, directives }
}

test.each([null, '/docs', '/docs/', '/docs/*'])(
  'responses for %s are what they say, in no frame',
  (pattern) => {
    const { headers, directives } = headersFor(pattern)
    expect(directives).toEqual(
      expect.arrayContaining(["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]),
    )
    expect(headers).toMatchObject({
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY' },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
      StrictTransportSecurity: { IncludeSubdomains: true },
    })
  },
)

test("the documentation's pages have their style and pictures only", () => {
  expect(headersFor('/docs/*').directives).toEqual([
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ])
})

test.each(['/docs', '/docs/'])('%s runs the viewer, which reaches its own host only', (pattern) => {
  expect(headersFor(pattern).directives).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ])
})

test('the documentation comes from the bucket, as the console does', () => {
  const { TargetOriginId, FunctionAssociations } = config.DefaultCacheBehavior
  const patterns = ['/docs', '/docs/', '/docs/*']
  expect(config.CacheBehaviors.map(({ PathPattern }) => PathPattern)).toEqual(['/v1/*', ...patterns])
  for (const behaviour of config.CacheBehaviors.slice(1))
    expect(behaviour).toMatchObject({ TargetOriginId, FunctionAssociations })
})

test('pages of the console run and load only what is of the site, and reach only the sign-in and the uploads', () => {
  expect(headersFor(null).directives).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self' https://peopleuserpooldomain.auth.eu-west-1.amazoncognito.com https://s3.eu-west-1.amazonaws.com/filesbucket/",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ])
})

describe('a path becomes the file', () => {
  const context = createContext({})
  runInContext(readFileSync(join(repositoryRoot, 'lib', 'site', 'page-paths.js'), 'utf8'), context)
  const request = z.object({ uri: z.string() })
  const fileOf = (uri: string) =>
    request.parse(runInContext(`handler(${JSON.stringify({ request: { uri } })})`, context)).uri

  test.each([
    ['/', '/index.html'],
    ['/entrar', '/index.html'],
    ['/d/gredos/problemas', '/index.html'],
    ['/d/talleres.gredos.es', '/index.html'],
    ['/d/gredos.js/problemas/call.css', '/index.html'],
    ['/docs.html', '/index.html'],
    ['/assets', '/index.html'],
    ['/releases.json', '/index.html'],
    ['/config.json/x', '/index.html'],
    ['/assets/main-a1b2.js', '/assets/main-a1b2.js'],
    ['/config.json', '/config.json'],
    ['/favicon.svg', '/favicon.svg'],
    ['/robots.txt', '/robots.txt'],
    ['/docs', '/docs/index.html'],
    ['/docs/', '/docs/index.html'],
    ['/docs/draw', '/docs/draw.html'],
    ['/docs/draw/', '/docs/draw.html'],
    ['/docs/viewer.js', '/docs/viewer.js'],
  ])('%s: %s', (path, file) => {
    expect(fileOf(path)).toBe(file)
  })
})

test('people return to the site from signing in and out, and the links in e-mails lead there', () => {
  const uris = z.looseObject({ CallbackURLs: z.array(z.unknown()), LogoutURLs: z.array(z.unknown()) })
  const clients = resourcesOf(service, 'AWS::Cognito::UserPoolClient', uris)
  expect(clients).toHaveLength(3)
  for (const { properties } of clients) {
    const texts = [...properties.CallbackURLs, ...properties.LogoutURLs].map((url) => readable(url, storage))
    expect(texts).toEqual([
      'https://sitedistribution.DomainName/signed-in',
      'https://sitedistribution.DomainName/entrar',
    ])
  }
})

describe('the edge stack', () => {
  const stacksWith = (site: unknown) => buildStacks(quickApp(), parseStage({ ...readStage('local'), site }))
  const domain = 'clientes.example.com'
  const hostedZone = { id: 'Z1', name: 'example.com' }

  test('is not there unless the stage sets a domain or a web ACL', () => {
    const certificateArn = `arn:aws:acm:us-east-1:000000000000:certificate/${'0'.repeat(36)}`
    expect(stacksWith(undefined).edge).toBe(undefined)
    expect(stacksWith({ domain, certificateArn }).edge).toBe(undefined)
  })

  test('makes the certificate of the domain, which the service takes as a parameter', () => {
    const { edge, service: ofDomain } = stacksWith({ domain, hostedZone })
    if (!edge) throw new Error('There is no edge stack')
    expect(edge.region).toBe('us-east-1')
    Template.fromStack(edge).hasResourceProperties('AWS::CertificateManager::Certificate', {
      DomainName: domain,
    })
    Template.fromStack(edge).hasOutput('SiteCertificateArn', {})
    const template = Template.fromStack(ofDomain)
    template.hasParameter('SiteCertificateArn', {})
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: [domain],
        ViewerCertificate: {
          AcmCertificateArn: { Ref: 'SiteCertificateArn' },
          MinimumProtocolVersion: 'TLSv1.2_2021',
        },
      },
    })
    template.hasResourceProperties('AWS::Route53::RecordSet', { Name: `${domain}.`, Type: 'AAAA' })
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      CallbackURLs: [`https://${domain}/signed-in`],
    })
  })

  test('makes the web ACL, which counts by address and keeps no request', () => {
    const { edge, service: behind } = stacksWith({ webAcl: { requestsPerAddress: 500 } })
    if (!edge) throw new Error('There is no edge stack')
    const template = Template.fromStack(edge)
    template.hasResourceProperties('AWS::WAFv2::WebACL', {
      Scope: 'CLOUDFRONT',
      VisibilityConfig: { SampledRequestsEnabled: false },
      Rules: [{ Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 500 } } }],
    })
    Template.fromStack(behind).hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { WebACLId: { Ref: 'SiteWebAclArn' } },
    })
  })
})
