import { Validations } from 'aws-cdk-lib'
import { HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Construct } from 'constructs'
import type { Operations } from '../../functions/platform/http/operation.ts'
import type { ServiceApi } from './service-api.ts'
import type { ServiceFunction } from './service-function.ts'

/** Makes a route public: throttled as such, and with the reason why it has no authorizer. */
const openToAll = (api: ServiceApi, routeKey: string, route: HttpRoute, reason: string) => {
  api.throttleAsPublic(routeKey, route)
  Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason })
}

/** One route per operation, with the scope it requires, all to one function. */
export class Routes extends Construct {
  private readonly server: ServiceFunction

  constructor(
    scope: Construct,
    id: string,
    api: ServiceApi,
    operations: Operations,
    server: ServiceFunction,
  ) {
    super(scope, id)
    // One permission for all routes of the function, in place of one each: a stack may have 500 resources.
    const integration = new HttpLambdaIntegration(`${server.name}-integration`, server.fn, {
      scopePermissionToRoute: false,
    })
    this.server = server
    for (const operation of Object.values(operations)) {
      const { method, path, scope: asked } = operation
      const route = new HttpRoute(this, operation.id, {
        httpApi: api.httpApi,
        integration,
        routeKey: HttpRouteKey.with(path, HttpMethod[method]),
        ...(asked === null ? {} : { authorizer: api.authorizer, authorizationScopes: [asked] }),
      })
      if (asked === null)
        openToAll(api, `${method} ${path}`, route, `${operation.id} is public: ${operation.summary}.`)
    }
  }

  /** Requests that match no route go to the same function, which responds with a 405 or 404 in the API's own format. */
  addDefault(api: ServiceApi) {
    // With its own permission: `$default` has no method and path, which the one for all routes asks for.
    const integration = new HttpLambdaIntegration(`${this.server.name}-default-integration`, this.server.fn)
    const route = new HttpRoute(this, 'default', {
      httpApi: api.httpApi,
      integration,
      routeKey: HttpRouteKey.DEFAULT,
    })
    openToAll(api, '$default', route, 'It responds with 404 or 405 to unknown routes and reads nothing.')
  }
}
