import * as z from 'zod/mini'
import type { StageThrottle } from '../gateway/stage-throttle.ts'
import type { Throttle } from '../gateway/token-bucket.ts'
import { resourcesOf } from './resources-of.ts'
import type { Resource } from './resolve.ts'

const routeSettings = z.object({
  ThrottlingRateLimit: z.optional(z.number()),
  ThrottlingBurstLimit: z.optional(z.number()),
})

const stageProperties = z.object({
  StageName: z.literal('$default'),
  DefaultRouteSettings: z._default(routeSettings, {}),
  RouteSettings: z._default(z.record(z.string(), routeSettings), {}),
})

const throttleOf = (
  { ThrottlingRateLimit: rate, ThrottlingBurstLimit: most }: z.output<typeof routeSettings>,
  usual: Throttle | null,
): Throttle | null => {
  const requestsPerSecond = rate ?? usual?.requestsPerSecond
  const burst = most ?? usual?.burst
  return requestsPerSecond === undefined || burst === undefined ? null : { requestsPerSecond, burst }
}

/** The throttle of the API's only stage, `$default`. There is none if the template has no values. */
export const stageThrottleOf = (resources: readonly Resource[]): StageThrottle => {
  const [stage] = resourcesOf(resources, ['AWS::ApiGatewayV2::Stage'], stageProperties)
  const usual = throttleOf(stage?.properties.DefaultRouteSettings ?? {}, null)
  const routes = Object.entries(stage?.properties.RouteSettings ?? {}).flatMap(([key, settings]) => {
    const own = throttleOf(settings, usual)
    return own === null ? [] : [[key, own] as const]
  })
  return { usual, routes: Object.fromEntries(routes) }
}
