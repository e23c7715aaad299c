import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { email } from '../functions/platform/content/schemas.ts'
import { functionNames } from './function-names.ts'
import { repositoryRoot } from './repository-root.ts'

const stageName = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,19}$/))
const domain = z.string().check(z.maxLength(200), z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))
const callbackUrl = z.string().check(z.maxLength(1024), z.regex(/^(https:\/\/|http:\/\/localhost[:/])\S+$/))
const callbackUrls = z.array(callbackUrl).check(z.minLength(1), z.maxLength(100))
const relay = z
  .string()
  .check(z.maxLength(200), z.regex(/^(https:\/\/|http:\/\/127\.0\.0\.1[:/])[^\s,]+[^\s,/]$/))
/** Cognito refuses these words in a domain's prefix. */
const reservedWords = /aws|amazon|cognito/
/** What CloudWatch takes as a retention, as far as it is of use here: personal data is never logged, so a year is no breach. */
const retentionDays = [7, 14, 30, 60, 90, 180, 365] as const

/**
 * A stage's settings, `stages/<stage>.json`: everything in which one installation differs from another. Nothing in
 * here is secret.
 */
export const stageSettings = z
  .strictObject({
    stage: stageName,
    /** Twelve digits; without it, the account of whoever deploys. */
    account: z.optional(z.string().check(z.regex(/^\d{12}$/))),
    region: z.string().check(z.regex(/^[a-z]{2}-[a-z]+-\d$/)),
    /** The domain that alerts are sent from; its DNS must carry the records which the deployment prints. */
    mailDomain: domain,
    mailFrom: email,
    /** Who at Asortis hears what no dealer can be told. */
    asortisRecipient: email,
    /** Where alarms go; nobody is told without it. */
    alarmEmail: z.optional(email),
    /** Raised by one to replace the key that signs cursors; the one before stays accepted until the next raise. */
    keyGeneration: z.int().check(z.gte(1), z.lte(100_000)),
    /** Prefix of the sign-in domain, unique in the region over all of AWS. */
    authDomain: z.string().check(
      z.regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/),
      z.refine((prefix) => !reservedWords.test(prefix)),
    ),
    /** Where each audience's people come back to after signing in. */
    callbackUrls: z.strictObject({ dealer: callbackUrls, staff: callbackUrls, specialist: callbackUrls }),
    /** Of each route: one bucket for all who call it. */
    throttle: z.strictObject({
      requestsPerSecond: z.int().check(z.gte(1), z.lte(10_000)),
      burst: z.int().check(z.gte(1), z.lte(5_000)),
    }),
    logRetentionDays: z.literal(retentionDays),
    /**
     * Where the monthly draw's randomness is fetched: relays of drand's HTTP API, the first answer that verifies
     * counts. `local-test` is no real draw, and for the local run alone.
     */
    beacon: z.strictObject({
      chain: z.enum(['quicknet', 'local-test']),
      relays: z.array(relay).check(z.minLength(1), z.maxLength(10)),
    }),
    /** Concurrent executions set aside per function. Off by default: a new account has none to give. */
    reservedConcurrency: z.optional(
      z.partialRecord(z.enum(functionNames), z.int().check(z.gte(1), z.lte(1000))),
    ),
  })
  .check(
    z.refine(({ mailDomain, mailFrom }) => mailFrom.endsWith(`@${mailDomain}`), { path: ['mailFrom'] }),
    z.refine(({ stage, beacon }) => stage === 'local' || beacon.chain === 'quicknet', {
      path: ['beacon', 'chain'],
    }),
  )
export type StageSettings = z.output<typeof stageSettings>

/** Holds settings against the schema. Throws with the path of everything that does not fit. */
export const parseStage = (settings: unknown): StageSettings => {
  const parsed = z.safeParse(stageSettings, settings)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, code }) => `${path.join('.') || 'the whole'} (${code})`)
  throw new Error(`Stage settings do not fit: ${faults.join(', ')}`)
}

/** Reads `stages/<name>.json`; the name within must be the file's. */
export const readStage = (name: unknown): StageSettings => {
  const file = join(repositoryRoot, 'stages', `${z.parse(stageName, name)}.json`)
  const settings = parseStage(JSON.parse(readFileSync(file, 'utf8')))
  if (settings.stage !== name) throw new Error(`${file} says that it is the stage ${settings.stage}`)
  return settings
}
