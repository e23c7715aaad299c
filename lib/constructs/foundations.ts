import type { ClientAudience } from '../audiences.ts'
import type { EventBus } from 'aws-cdk-lib/aws-events'
import { type StageContext, metricsNamespace } from './stage-context.ts'
import type { ServiceApi } from './service-api.ts'
import type { Files } from '../storage/files.ts'
import type { Proofs } from '../storage/proofs.ts'
import type { Mail } from '../storage/mail.ts'
import type { People } from '../storage/people.ts'
import type { ServiceTable } from '../storage/service-table.ts'

/** The shared resources that every part uses. */
export type Foundations = {
  stage: StageContext
  api: ServiceApi
  table: ServiceTable
  people: People
  /** The ids of the app clients. */
  clientIds: Readonly<Record<ClientAudience, string>>
  /** The site's address, where the API is, too. */
  siteUrl: string
  mail: Mail
  files: Files
  proofs: Proofs
  /** The service's own bus, for domain events. */
  bus: EventBus
  /** Dynamic references to the generated keys. */
  keys: {
    fingerprint: string
    cursor: string
    cursorBefore: string
    acknowledgement: string
    review: string
    suppression: string
    sample: string
    /** With which the site's distribution proves to functions that a request came through it. */
    site: string
    erasure: string
  }
}

/** The environment variables for each group of settings in `functions/platform/runtime/function-settings.ts`. */
export const environments = ({
  stage,
  table,
  people,
  clientIds,
  siteUrl,
  mail,
  files,
  proofs,
  bus,
  keys,
}: Foundations) => ({
  table: { TABLE_NAME: table.name },
  http: {
    CLIENT_MACHINE: clientIds.machine,
    CLIENT_DEALER: clientIds.dealer,
    CLIENT_STAFF: clientIds.staff,
    CLIENT_SPECIALIST: clientIds.specialist,
  },
  userPool: { USER_POOL_ID: people.userPoolId },
  fingerprint: { FINGERPRINT_KEY: keys.fingerprint },
  suppression: { SUPPRESSION_KEY: keys.suppression },
  cursor: { CURSOR_KEY: keys.cursor, CURSOR_KEY_BEFORE: keys.cursorBefore },
  bus: { BUS_NAME: bus.eventBusName },
  files: { FILES_BUCKET: files.name },
  metrics: { METRICS_NAMESPACE: metricsNamespace(stage) },
  mail: {
    MAIL_FROM: mail.from,
    CONFIGURATION_SET: mail.configurationSetName,
    ASORTIS_RECIPIENT: stage.settings.asortisRecipient,
    CONTACT_EMAIL: stage.settings.contact.email,
    CONTACT_PHONE: stage.settings.contact.phone,
  },
  links: { API_URL: siteUrl },
  review: { REVIEW_KEY: keys.review },
  sample: { SAMPLE_KEY: keys.sample },
  site: { SITE_KEY: keys.site },
  erasure: {
    ERASURE_KEY: keys.erasure,
    PROOFS_BUCKET: proofs.name,
    BLOCKED_DAYS: String(stage.settings.blockedDays),
    BACKUP_DAYS: String(stage.settings.backupDays),
  },
  retention: {
    CALL_MONTHS: String(stage.settings.keptMonths.calls),
    PASS_ON_MONTHS: String(stage.settings.keptMonths.passOnCustomers),
    UNMATCHED_DAYS: String(stage.settings.unmatchedDays),
  },
  acknowledgement: { ACKNOWLEDGEMENT_KEY: keys.acknowledgement },
})
