import * as z from 'zod/mini'
import { number, resourcesOf } from '../resources-of.ts'
import type { Resource } from '../resolve.ts'

const always = { Override: z.literal(true) }

// Strict: a header that the local run does not send must not be there unnoticed.
const policyProperties = z.object({
  ResponseHeadersPolicyConfig: z.strictObject({
    Name: z.string(),
    Comment: z.optional(z.string()),
    SecurityHeadersConfig: z.strictObject({
      ContentSecurityPolicy: z.strictObject({ ...always, ContentSecurityPolicy: z.string() }),
      ContentTypeOptions: z.strictObject(always),
      FrameOptions: z.strictObject({ ...always, FrameOption: z.string() }),
      ReferrerPolicy: z.strictObject({ ...always, ReferrerPolicy: z.string() }),
      StrictTransportSecurity: z.strictObject({
        ...always,
        AccessControlMaxAgeSec: number,
        IncludeSubdomains: z.literal(true),
      }),
    }),
    CustomHeadersConfig: z.strictObject({
      Items: z.array(z.strictObject({ ...always, Header: z.string(), Value: z.string() })),
    }),
  }),
})

/** The headers that each response headers policy sets, by the policy's id. */
export const headersOf = (
  resources: readonly Resource[],
): ReadonlyMap<string, Readonly<Record<string, string>>> =>
  new Map(
    resourcesOf(resources, ['AWS::CloudFront::ResponseHeadersPolicy'], policyProperties).map(
      ({ resource, properties: { ResponseHeadersPolicyConfig: policy } }) => {
        const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = policy
        return [
          resource.ref,
          {
            'content-security-policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
            'strict-transport-security': `max-age=${security.StrictTransportSecurity.AccessControlMaxAgeSec}; includeSubDomains`,
            'x-content-type-options': 'nosniff',
            'x-frame-options': security.FrameOptions.FrameOption,
            'referrer-policy': security.ReferrerPolicy.ReferrerPolicy,
            ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header, Value])),
          },
        ]
      },
    ),
  )
