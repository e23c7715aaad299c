import * as z from 'zod/mini'
import { headersOf } from './site-headers.ts'
import { resourcesOf } from '../resources-of.ts'
import type { Resource } from '../resolve.ts'

/** Requests whose path matches, and what the distribution does with them. */
export type BehaviourSpec = {
  /** With `*` and `?`; null for every other path. */
  pattern: string | null
  origin: 'files' | 'api'
  methods: readonly string[]
  compress: boolean
  /** Headers that are set on every response; they replace the origin's. */
  headers: Readonly<Record<string, string>>
  /** The source of the function that requests go through. */
  rewriting: string | null
}

/** The site's distribution, and the pool's sign-in pages that the site leads to. */
export type SiteSpec = {
  /** Without a slash at the end, like the next. */
  url: string
  signInUrl: string
  /** In the order in which they are tried. */
  behaviours: readonly BehaviourSpec[]
}

const behaviour = z.object({
  TargetOriginId: z.string(),
  AllowedMethods: z._default(z.array(z.string()), ['GET', 'HEAD']),
  Compress: z._default(z.boolean(), false),
  ResponseHeadersPolicyId: z.optional(z.string()),
  FunctionAssociations: z._default(
    z
      .array(z.strictObject({ EventType: z.literal('viewer-request'), FunctionARN: z.string() }))
      .check(z.maxLength(1)),
    [],
  ),
})

const distributionProperties = z.object({
  DistributionConfig: z.object({
    Aliases: z._default(z.array(z.string()), []),
    Origins: z.array(z.object({ Id: z.string(), OriginAccessControlId: z.optional(z.string()) })),
    DefaultCacheBehavior: behaviour,
    CacheBehaviors: z._default(z.array(z.extend(behaviour, { PathPattern: z.string() })), []),
    // They would replace the API's own responses.
    CustomErrorResponses: z.optional(z.undefined()),
  }),
})

/** The site as the templates describe it. Throws on what the local run could not do as CloudFront would. */
export const siteOf = (resources: readonly Resource[], region: string): SiteSpec => {
  const [only, ...others] = resourcesOf(resources, ['AWS::CloudFront::Distribution'], distributionProperties)
  if (!only || others.length > 0) throw new Error('The local run serves exactly one site')
  const { DistributionConfig: config } = only.properties
  const policies = headersOf(resources)
  const functions = new Map(
    resourcesOf(resources, ['AWS::CloudFront::Function'], z.object({ FunctionCode: z.string() })).map(
      ({ resource, properties }) => [resource.attribute('FunctionARN'), properties.FunctionCode],
    ),
  )
  const isBucket = new Set(
    config.Origins.filter(({ OriginAccessControlId }) => OriginAccessControlId !== undefined).map(
      ({ Id }) => Id,
    ),
  )
  const specOf = (given: z.output<typeof behaviour>, pattern: string | null): BehaviourSpec => ({
    pattern,
    origin: isBucket.has(given.TargetOriginId) ? 'files' : 'api',
    methods: given.AllowedMethods,
    compress: given.Compress,
    headers: policies.get(given.ResponseHeadersPolicyId ?? '') ?? {},
    rewriting: functions.get(given.FunctionAssociations[0]?.FunctionARN ?? '') ?? null,
  })
  const [domain] = resources.filter(({ type }) => type === 'AWS::Cognito::UserPoolDomain')
  return {
    url: `https://${config.Aliases[0] ?? only.resource.attribute('DomainName')}`,
    signInUrl: `https://${domain?.ref}.auth.${region}.amazoncognito.com`,
    behaviours: [
      ...config.CacheBehaviors.map((given) => specOf(given, given.PathPattern)),
      specOf(config.DefaultCacheBehavior, null),
    ],
  }
}
