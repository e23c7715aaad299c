import { join } from 'node:path'
import { Duration, Stack, Validations } from 'aws-cdk-lib'
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Construct } from 'constructs'
import { repositoryRoot } from '../repository-root.ts'
import type { StageSettings } from '../settings.ts'
import type { Files } from '../storage/files.ts'
import type { People } from '../storage/people.ts'
import { siteBucket } from './site-bucket.ts'
import { domainOf, pointDomain } from './site-domain.ts'
import { consolePolicy, readingPolicy, referencePolicy, siteHeaders } from './site-headers.ts'

/** What the site stands on. */
type Ground = {
  settings: StageSettings
  httpApi: HttpApi
  people: People
  files: Files
  /** A reference to the key that its requests for the API carry. */
  siteKey: string
}

/**
 * Requests for the API as they came, except for the host, by which API Gateway finds the API. The key tells functions
 * that the address in `X-Forwarded-For` is the distribution's word.
 */
const toApi = (httpApi: HttpApi, siteKey: string): BehaviorOptions => ({
  origin: new HttpOrigin(`${httpApi.apiId}.execute-api.${Stack.of(httpApi).region}.amazonaws.com`, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    readTimeout: Duration.seconds(30),
    customHeaders: { 'x-site-key': siteKey },
  }),
  // Not redirected: what came in the clear has already shown its token.
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  compress: false,
})

/** The site: the files of the console and the documentation and, at the same origin, the API. */
export class Site extends Construct {
  /** Its address, without a slash at the end. */
  readonly url: string
  readonly bucketName: string

  constructor(scope: Construct, id: string, { settings, httpApi, people, files: exports, siteKey }: Ground) {
    super(scope, id)
    const bucket = siteBucket(this, 'bucket')
    const { region } = Stack.of(this)
    const rewriting = new EdgeFunction(this, 'page-paths', {
      code: FunctionCode.fromFile({ filePath: join(repositoryRoot, 'lib', 'site', 'page-paths.js') }),
      runtime: FunctionRuntime.JS_2_0,
    })
    const api = toApi(httpApi, siteKey)
    // A missing file is a 404, not a 403; what the bucket holds cannot be listed, because `/` is rewritten.
    const origin = S3BucketOrigin.withOriginAccessControl(bucket, {
      originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
    })
    const files = (headers: string, policy: string): BehaviorOptions => ({
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: siteHeaders(this, headers, policy),
      functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: rewriting }],
    })
    const uploads = `https://s3.${region}.amazonaws.com/${exports.name}/`
    const reference = files('reference-headers', referencePolicy)
    const distribution = new Distribution(this, 'distribution', {
      ...domainOf(this, settings),
      defaultRootObject: 'index.html',
      defaultBehavior: files('headers', consolePolicy({ signIn: people.signInUrl, uploads })),
      additionalBehaviors: {
        '/v1/*': api,
        '/docs': reference,
        '/docs/': reference,
        '/docs/*': files('documentation-headers', readingPolicy),
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      priceClass: PriceClass.PRICE_CLASS_100,
    })
    pointDomain(this, settings, distribution)
    this.acknowledge(distribution, settings)
    this.url = `https://${settings.site?.domain ?? distribution.distributionDomainName}`
    this.bucketName = bucket.bucketName
  }

  private acknowledge(distribution: Distribution, { site }: StageSettings) {
    const because = (id: string, reason: string) => Validations.of(distribution).acknowledge({ id, reason })
    because('AwsSolutions-CFR1', 'People work while travelling; who may see what is decided by their token.')
    because(
      'AwsSolutions-CFR3',
      'The API has its own log of who asked for which route. What is left are files that everybody may read, and one for each page path, which can name a case.',
    )
    if (site?.webAcl === undefined)
      because('AwsSolutions-CFR2', 'A web ACL costs by the month; a stage turns it on with `site.webAcl`.')
    if (site?.domain === undefined)
      because(
        'AwsSolutions-CFR4',
        "CloudFront's own domain has CloudFront's own TLS settings; a stage with a domain requires TLS 1.2.",
      )
  }
}
