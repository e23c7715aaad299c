import { Duration, Lazy, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  CfnStage,
  HttpApi,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { type StageContext, resourceName } from './stage-context.ts'
import { ServiceAlarm } from './service-alarm.ts'

/**
 * Records who asked for which route, from the token. It has neither path nor address: a path identifies customers, an
 * address a person.
 */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    at: AccessLogField.contextRequestTimeEpoch(),
    route: AccessLogField.contextRouteKey(),
    status: AccessLogField.contextStatus(),
    gatewayRequestId: AccessLogField.contextRequestId(),
    functionRequestId: AccessLogField.contextAwsEndpointRequestId(),
    client: AccessLogField.contextAuthorizerClaims('client_id'),
    subject: AccessLogField.contextAuthorizerClaims('sub'),
    latencyMs: AccessLogField.contextResponseLatency(),
  }),
)

/**
 * The HTTP API without routes; each part adds its own. The stage's default throttle is that of routes with an
 * authorizer; public routes have their own.
 */
export class ServiceApi extends Construct {
  readonly httpApi: HttpApi
  readonly url: string
  /** One JSON line per request, including requests to which the gateway itself responds. */
  readonly accessLog: LogGroup
  private readonly httpStage: HttpStage
  private readonly publicRouteKeys: string[] = []
  private trusted: HttpJwtAuthorizer | undefined

  constructor(scope: Construct, id: string, stage: StageContext) {
    super(scope, id)
    this.httpApi = new HttpApi(this, 'http-api', {
      apiName: resourceName(stage, 'api'),
      createDefaultStage: false,
    })
    this.accessLog = new LogGroup(this, 'access-log', {
      logGroupName: `/aws/http-api/${resourceName(stage, 'api')}`,
      retention: stage.settings.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const { authorized, public: open } = stage.settings.throttle
    this.httpStage = new HttpStage(this, 'stage', {
      httpApi: this.httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: {
        rateLimit: authorized.requestsPerSecond,
        burstLimit: authorized.burst,
      },
      accessLogSettings: { destination: new LogGroupLogDestination(this.accessLog), format: accessLogFormat },
    })
    this.url = this.httpApi.apiEndpoint
    this.httpStage.node.addDependency(this.accessLog)
    // CDK's own stage has no settings for single routes.
    const { defaultChild } = this.httpStage.node
    if (!(defaultChild instanceof CfnStage)) throw new Error('The stage is not what CDK says')
    const ofPublicRoutes = { ThrottlingRateLimit: open.requestsPerSecond, ThrottlingBurstLimit: open.burst }
    defaultChild.routeSettings = Lazy.any({
      produce: () => Object.fromEntries(this.publicRouteKeys.map((key) => [key, ofPublicRoutes])),
    })
    new ServiceAlarm(this, 'api-failing', stage, {
      text: {
        problem: 'The API returns 5xx.',
        impact: 'The call centre and dealers get errors; calls are not received until they are sent again.',
        severity: 'now',
      },
      metric: this.httpApi.metricServerError({ period: Duration.minutes(1), statistic: 'sum' }),
      threshold: 5,
      periods: { bad: 2, of: 5 },
    })
  }

  /**
   * Accepts tokens of this issuer for these clients. Once, before the first route: the clients return to the site, whose
   * distribution needs the API.
   */
  trust(issuer: string, clientIds: readonly string[]) {
    this.trusted = new HttpJwtAuthorizer('authorizer', issuer, { jwtAudience: [...clientIds] })
  }

  /** The authorizer of routes that need a token. Throws if the API trusts nobody yet. */
  get authorizer(): HttpJwtAuthorizer {
    if (!this.trusted) throw new Error('The API has no authorizer yet: `trust` comes before the routes')
    return this.trusted
  }

  /** Gives a route without an authorizer the throttle of public routes. Throws if it is in another stack. */
  throttleAsPublic(routeKey: string, route: HttpRoute) {
    // API Gateway refuses a stage with settings for a route that does not exist yet, and the stage's own stack is
    // deployed first.
    if (Stack.of(route) !== Stack.of(this))
      throw new Error(
        `${routeKey} is public: its route must be in the API's own stack, to be throttled as such`,
      )
    this.publicRouteKeys.push(routeKey)
    this.httpStage.node.addDependency(route)
  }
}
