import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import type { StageSettings } from '../settings.ts'

/**
 * The sending identity and its configuration set. SES publishes delivery events on the account's default bus, the
 * only one it supports.
 */
export class Mail extends Construct {
  readonly from: string
  readonly identityArn: string
  readonly configurationSetName: string
  readonly configurationSetArn: string
  /** Must be in the mail domain's DNS before anything can be sent. */
  readonly dnsRecords: readonly { name: string; value: string }[]

  constructor(scope: Construct, id: string, settings: StageSettings) {
    super(scope, id)
    const stack = Stack.of(this)
    const configurationSet = new ConfigurationSet(this, 'configuration-set', {
      reputationMetrics: true,
      // An alert contains a customer's name and phone number, so it never crosses a network unencrypted.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    })
    const defaultBusArn = stack.formatArn({
      service: 'events',
      resource: 'event-bus',
      resourceName: 'default',
    })
    configurationSet.addEventDestination('delivery-events', {
      destination: EventDestination.eventBus(EventBus.fromEventBusArn(this, 'default-bus', defaultBusArn)),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    })
    const identity = new EmailIdentity(this, 'identity', {
      identity: Identity.domain(settings.mailDomain),
      configurationSet,
    })
    identity.applyRemovalPolicy(RemovalPolicy.RETAIN)

    this.from = settings.mailFrom
    this.identityArn = stack.formatArn({
      service: 'ses',
      resource: 'identity',
      resourceName: settings.mailDomain,
    })
    this.configurationSetName = configurationSet.configurationSetName
    this.configurationSetArn = stack.formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSetName,
    })
    this.dnsRecords = identity.dkimRecords
  }
}
