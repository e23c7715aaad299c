import * as z from 'zod/mini'

const name = z.string().check(z.minLength(1), z.maxLength(2048))

/** Settings of every function that reads or writes the table. */
export const tableSettings = { TABLE_NAME: name }

/** Settings of every function behind the HTTP API: the app clients, one per audience. */
export const httpSettings = {
  CLIENT_MACHINE: name,
  CLIENT_DEALER: name,
  CLIENT_STAFF: name,
  CLIENT_SPECIALIST: name,
}

/** The user pool that people sign in to. */
export const userPoolSettings = { USER_POOL_ID: name }

/** The key of content fingerprints; it lives as long as the data. */
export const fingerprintSettings = { FINGERPRINT_KEY: name }

/** The key of suppressed numbers' hashes: they outlive the data, and so does it. */
export const suppressionSettings = { SUPPRESSION_KEY: name }

/** The key of reviews' ids, which say nothing about the calls that they are of. */
export const reviewSettings = { REVIEW_KEY: name }

/** The keys that sign cursors: the present one signs, both are accepted. */
export const cursorSettings = { CURSOR_KEY: name, CURSOR_KEY_BEFORE: name }

/** Where domain events go. */
export const busSettings = { BUS_NAME: name }

/** The bucket for files that are too large for a response. */
export const filesSettings = { FILES_BUCKET: name }

/** Where the function's own metrics go: a CloudWatch namespace, one per stage. */
export const metricSettings = { METRICS_NAMESPACE: name }

/**
 * Sending mail: the sender's address, the configuration set, who at Asortis hears what no dealer can, and the people whom
 * a recipient can reach, by reply and by phone (E.164).
 */
export const mailSettings = {
  MAIL_FROM: name,
  CONFIGURATION_SET: name,
  ASORTIS_RECIPIENT: name,
  CONTACT_EMAIL: name,
  CONTACT_PHONE: name,
}

/** Links in e-mails: the API's URL, `https://...` without a trailing slash. */
export const linkSettings = {
  API_URL: z.string().check(z.maxLength(2048), z.regex(/^https?:\/\/\S*[^\s/]$/)),
}

/** The app clients of the settings, by audience. */
export const audienceClients = (settings: Record<keyof typeof httpSettings, string>) => ({
  machine: settings.CLIENT_MACHINE,
  dealer: settings.CLIENT_DEALER,
  staff: settings.CLIENT_STAFF,
  specialist: settings.CLIENT_SPECIALIST,
})
