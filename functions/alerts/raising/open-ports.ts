import { numberHashes } from '../../cases/customer/number-hash.ts'
import { readNotToRing } from '../../cases/suspension/not-to-ring.ts'
import { rightsOfCall } from '../../cases/suspension/rights-of-call.ts'
import { standsStill } from '../../cases/suspension/stands-still.ts'
import { linkToken } from '../../cases/acknowledgement/link-token.ts'
import { openTaking } from '../../cases/store/open-taking.ts'
import { openCases } from '../../cases/store/open-cases.ts'
import { readsTogether } from '../../cases/store/reads-together.ts'
import { randomUUID } from 'node:crypto'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { systemClock } from '../../platform/runtime/clock.ts'
import { systemWaiting } from '../../platform/runtime/system-waiting.ts'
import { metricsOf } from '../../platform/runtime/log.ts'
import { sesClient, sesMailer } from '../../platform/mail/sending/send-mail.ts'
import { readBatched } from '../../platform/table/read-item.ts'
import type { Table } from '../../platform/table/client.ts'

type AlertSettings = {
  MAIL_FROM: string
  CONFIGURATION_SET: string
  ASORTIS_RECIPIENT: string
  METRICS_NAMESPACE: string
  CONTACT_EMAIL: string
  CONTACT_PHONE: string
  ACKNOWLEDGEMENT_KEY: string
  API_URL: string
  SUPPRESSION_KEY: string
}

/**
 * The ports of the functions that send alerts, with the real table, SES and clock. What they read of calls and their customers
 * is read in one request for all alerts that are raised together.
 */
export const openPorts = (table: Table, settings: AlertSettings, directory: Directory) => {
  const cases = openCases(table)
  const hashes = numberHashes(settings.SUPPRESSION_KEY)
  const readItem = readBatched(table)
  const { customers, readStored } = readsTogether(readItem)
  const rightsOf = rightsOfCall({ customers, numberHashes: hashes })
  const { rights } = openTaking(table, readItem)
  return {
    ...cases,
    readStored,
    standsStill: standsStill(rightsOf),
    readNotToRing: readNotToRing({ rightsOf, rights, numberHashes: hashes }),
    mailer: sesMailer(sesClient(), {
      from: settings.MAIL_FROM,
      configurationSet: settings.CONFIGURATION_SET,
    }),
    directory,
    clock: systemClock,
    metric: metricsOf(settings.METRICS_NAMESPACE, systemClock),
    ...systemWaiting,
    newId: randomUUID,
    from: settings.MAIL_FROM,
    asortis: settings.ASORTIS_RECIPIENT,
    contact: { email: settings.CONTACT_EMAIL, phone: settings.CONTACT_PHONE },
    linkToken: linkToken(settings.ACKNOWLEDGEMENT_KEY),
    apiUrl: settings.API_URL,
  }
}
