import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import { GeneratedKey } from './constructs/generated-key.ts'
import { resourceName } from './constructs/stage-context.ts'
import { ServiceApi } from './constructs/service-api.ts'
import { PeopleClients } from './site/people-clients.ts'
import { Site } from './site/site.ts'
import { AlertsPart } from './parts/alerts/alerts.ts'
import { AnnouncingPart } from './parts/draws/announcing.ts'
import { ApiAlarms } from './watching/api-alarms.ts'
import { CallsPart } from './parts/calls/calls.ts'
import { CasesPart } from './parts/cases.ts'
import { ContractPart } from './parts/contract.ts'
import { DutyDashboard } from './watching/dashboard.ts'
import { DrawsHttpPart } from './parts/draws/draws-http.ts'
import { DrawsPart } from './parts/draws/draws.ts'
import { DirectoryPart } from './parts/directory.ts'
import { DigestsPart } from './parts/digests.ts'
import type { Foundations } from './constructs/foundations.ts'
import { FunctionAlarms } from './watching/function-alarms.ts'
import { GroupsPart } from './parts/groups.ts'
import { InformationPart } from './parts/information/information.ts'
import { MailsPart } from './parts/mails.ts'
import { ProblemsPart } from './parts/problems.ts'
import { SamplesPart } from './parts/supervision/samples.ts'
import { TableAlarms } from './watching/table-alarms.ts'
import type { StageSettings } from './settings.ts'
import type { StorageStack } from './storage-stack.ts'

/** Everything that can be rebuilt. */
export class ServiceStack extends Stack {
  /** What parts stand on, for the parts in the insight stack too. */
  readonly foundations: Foundations

  constructor(
    scope: Construct,
    id: string,
    props: StackProps,
    settings: StageSettings,
    storage: StorageStack,
  ) {
    super(scope, id, props)
    const stage = { settings, alarmTopic: this.makeAlarmTopic(settings) }
    const { table, people, mail, files, proofs } = storage
    const api = new ServiceApi(this, 'api', stage)
    const siteKey = new GeneratedKey(this, 'site-key', {
      lives: 'as-long-as-the-stack',
      notRotated:
        'It only says through which door a request came: whoever had it could send more forms, and nothing else.',
    }).reference
    const site = new Site(this, 'site', { settings, httpApi: api.httpApi, people, files, siteKey })
    const clients = new PeopleClients(this, 'clients', people, site.url)
    const clientIds = { machine: people.machineClientId, ...clients.ids }
    api.trust(people.issuer, Object.values(clientIds))
    const foundations: Foundations = {
      stage,
      api,
      table,
      people,
      clientIds,
      siteUrl: site.url,
      mail,
      files,
      proofs,
      bus: new EventBus(this, 'bus', { eventBusName: resourceName(stage, 'events') }),
      keys: {
        fingerprint: storage.fingerprintKey.reference,
        cursor: this.makeCursorKey(settings.keyGeneration),
        review: storage.reviewKey.reference,
        suppression: storage.suppressionKey.reference,
        sample: storage.sampleKey.reference,
        site: siteKey,
        erasure: storage.erasureKey.reference,
        cursorBefore: this.makeCursorKey(settings.keyGeneration - 1),
        acknowledgement: new GeneratedKey(this, `acknowledgement-key-${settings.keyGeneration}`, {
          lives: 'as-long-as-the-stack',
          notRotated:
            'It is replaced by raising the generation in the stage settings. Links sent before stay valid: a token is checked by finding its item.',
        }).reference,
      },
    }
    this.foundations = foundations
    new MailsPart(this, 'mails', foundations)
    new CasesPart(this, 'cases', foundations)
    new CallsPart(this, 'calls', foundations)
    new ProblemsPart(this, 'problems', foundations)
    new AlertsPart(this, 'alerts', foundations)
    new DigestsPart(this, 'digests', foundations)
    new InformationPart(this, 'information', foundations)
    new SamplesPart(this, 'samples', foundations)
    new DirectoryPart(this, 'directory', foundations)
    new GroupsPart(this, 'groups', foundations)
    new DrawsPart(this, 'draws', foundations)
    new DrawsHttpPart(this, 'draws-reading', foundations)
    new AnnouncingPart(this, 'announcing', foundations)
    new ContractPart(this, 'contract', foundations)
    new ApiAlarms(this, 'api-alarms', foundations)
    new TableAlarms(this, 'table-alarms', foundations)
    new FunctionAlarms(this, 'function-alarms', foundations)
    // Last, because it shows everything created before it.
    new DutyDashboard(this, 'duty', foundations)

    new CfnOutput(this, 'SiteUrl', { value: site.url })
    new CfnOutput(this, 'SiteBucketName', { value: site.bucketName })
    for (const [audience, clientId] of Object.entries(clients.ids))
      new CfnOutput(this, `ClientId-${audience}`, { value: clientId })
    new CfnOutput(this, 'ApiUrl', { value: foundations.api.url })
    new CfnOutput(this, 'BusName', { value: foundations.bus.eventBusName })
  }

  private makeAlarmTopic(settings: StageSettings): Topic {
    const topic = new Topic(this, 'alarm-topic', { enforceSSL: true })
    // Giving the topic its own policy removes the default one that lets the account's alarms publish.
    const ownAlarms = { StringEquals: { 'aws:SourceAccount': this.account } }
    topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com', { conditions: ownAlarms }))
    if (settings.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(settings.alarmEmail))
    return topic
  }

  /**
   * Raising the generation creates a new key, keeps the last one as the previous key, and drops the one before it.
   */
  private makeCursorKey(generation: number): string {
    const key = new GeneratedKey(this, `cursor-key-${generation}`, {
      lives: 'as-long-as-the-stack',
      notRotated:
        'It is replaced by raising the generation in the stage settings, which keeps the previous one valid.',
    })
    return key.reference
  }
}
