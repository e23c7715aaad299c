import * as z from 'zod/mini'
import { resourcesOf } from './resources-of.ts'
import type { Resource } from './resolve.ts'

/** SES's configuration: who may send, and which configuration sets publish which events. */
export type MailSpec = {
  identities: readonly string[]
  configurationSets: readonly { name: string; eventTypes: readonly string[] }[]
}

const destinationProperties = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z._default(z.boolean(), true),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.optional(z.unknown()),
  }),
})

export const mailOf = (resources: readonly Resource[]): MailSpec => {
  const destinations = resourcesOf(
    resources,
    ['AWS::SES::ConfigurationSetEventDestination'],
    destinationProperties,
  )
  const named = (type: string) => resources.filter((resource) => resource.type === type).map(({ ref }) => ref)
  return {
    identities: named('AWS::SES::EmailIdentity'),
    configurationSets: named('AWS::SES::ConfigurationSet').map((name) => ({
      name,
      eventTypes: destinations
        .filter(
          ({ properties }) => properties.ConfigurationSetName === name && properties.EventDestination.Enabled,
        )
        .flatMap(({ properties }) => properties.EventDestination.MatchingEventTypes),
    })),
  }
}
