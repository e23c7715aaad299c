import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { email } from '../functions/platform/content/schemas.ts'
import { functionNames } from './function-names.ts'
import { repositoryRoot } from './repository-root.ts'

const stageName = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,19}$/))
const domain = z.string().check(z.maxLength(200), z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))
/** A period in months. */
const keptMonths = z.int().check(z.gte(1), z.lte(1200))

const relay = z
  .string()
  .check(z.maxLength(200), z.regex(/^(https:\/\/|http:\/\/127\.0\.0\.1[:/])[^\s,]+[^\s,/]$/))
/** Words that Cognito does not allow in a domain prefix. */
const reservedWords = /aws|amazon|cognito/
/**
 * CloudWatch's retention periods, as far as they are useful here: no personal data is logged, so a year is
 * acceptable.
 */
const retentionDays = [7, 14, 30, 60, 90, 180, 365] as const

/** At most what API Gateway allows a new account for all its routes together: 10,000 requests a second, 5,000 at once. */
const throttle = z.strictObject({
  requestsPerSecond: z.int().check(z.gte(1), z.lte(10_000)),
  burst: z.int().check(z.gte(1), z.lte(5_000)),
})

const site = z
  .strictObject({
    domain: z.optional(domain),
    /** Of the domain, in us-east-1; without it one is made, which needs the hosted zone. */
    certificateArn: z.optional(
      z.string().check(z.regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]{36}$/)),
    ),
    /** Where the domain's records are written, in Route 53 of the same account. */
    hostedZone: z.optional(
      z.strictObject({ id: z.string().check(z.regex(/^Z[A-Z0-9]{1,31}$/)), name: domain }),
    ),
    /** Blocks an address with more requests than this in five minutes. */
    webAcl: z.optional(z.strictObject({ requestsPerAddress: z.int().check(z.gte(100), z.lte(1_000_000)) })),
  })
  .check(
    z.refine(({ domain, certificateArn }) => certificateArn === undefined || domain !== undefined, {
      path: ['certificateArn'],
    }),
    z.refine(
      ({ domain, certificateArn, hostedZone }) =>
        domain === undefined || certificateArn !== undefined || hostedZone !== undefined,
      { path: ['certificateArn'] },
    ),
    z.refine(
      ({ domain, hostedZone }) =>
        hostedZone === undefined || domain === hostedZone.name || domain?.endsWith(`.${hostedZone.name}`),
      { path: ['hostedZone', 'name'] },
    ),
  )

/** A stage's settings, `stages/<stage>.json`: everything in which installations differ. None of it is secret. */
const stageSettings = z
  .strictObject({
    stage: stageName,
    /** Twelve digits; defaults to the account of the credentials used to deploy. */
    account: z.optional(z.string().check(z.regex(/^\d{12}$/))),
    region: z.string().check(z.regex(/^[a-z]{2}-[a-z]+-\d$/)),
    /** The domain that alerts are sent from; its DNS must contain the records that the deployment prints. */
    mailDomain: domain,
    mailFrom: email,
    /** The address at Asortis that is notified when no dealer can be. */
    asortisRecipient: email,
    /** Where the monthly reports on groups go: `asortisRecipient` if it is left out, nowhere if it is null. */
    groupReportRecipient: z.optional(z.nullable(email)),
    /** The people at Asortis who read replies to e-mails and answer the phone number in them (E.164: `+34920123456`). */
    contact: z.strictObject({ email, phone: z.string().check(z.regex(/^\+[1-9]\d{6,14}$/)) }),
    /**
     * Who sends invitations and password codes: `cognito`, at most 50 a day, or `ses`, as soon as the mail domain is
     * verified. With an unverified domain the deployment of `ses` fails.
     */
    invitationSender: z._default(z.enum(['cognito', 'ses']), 'cognito'),
    /** Where alarms are sent; without it nobody is notified. */
    alarmEmail: z.optional(email),
    /**
     * Raise it by one to replace the key that signs cursors; the previous key stays valid until the next increase.
     */
    keyGeneration: z.int().check(z.gte(1), z.lte(100_000)),
    /** Prefix of the sign-in domain, unique within the region across all of AWS. */
    authDomain: z.string().check(
      z.regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/),
      z.refine((prefix) => !reservedWords.test(prefix)),
    ),
    /** The site; without a domain it has one of CloudFront's. */
    site: z.optional(site),
    /**
     * Each route has its own bucket, shared by all its callers, with or without a token: high for routes with an
     * authorizer, where a request without a token starts no function, and low for public ones.
     */
    throttle: z.strictObject({ authorized: throttle, public: throttle }),
    logRetentionDays: z.literal(retentionDays),
    /** For how many days the table can be restored as it was at any second: as long, what was erased is in backups. */
    backupDays: z._default(z.int().check(z.gte(1), z.lte(35)), 35),
    /**
     * For how many days what was erased stays blocked (LOPDGDD, article 32), unless the dealer instructs otherwise: three years,
     * the longest term after which an infringement of the law lapses (article 72; counsel to confirm).
     */
    blockedDays: z._default(z.int().check(z.gte(0), z.lte(3650)), 1095),
    /** For how many days a survey response that names somebody waits for its call; then it is anonymous. */
    unmatchedDays: z._default(z.int().check(z.gte(1), z.lte(3650)), 90),
    /** For how many months data is kept (rights.md, "Retention"): the owner's defaults. */
    keptMonths: z._default(
      z.strictObject({
        /** Calls, cases and the survey responses matched with them, from the visit. */
        calls: z._default(keptMonths, 24),
        /** To which customer a discount was passed on. */
        passOnCustomers: z._default(keptMonths, 24),
      }),
      { calls: 24, passOnCustomers: 24 },
    ),
    /**
     * Where the monthly draw's randomness is fetched: relays of drand's HTTP API, of which the first response that
     * verifies is used. `local-test` is only for the local run and is not a real draw.
     */
    beacon: z.strictObject({
      chain: z.enum(['quicknet', 'local-test']),
      relays: z.array(relay).check(z.minLength(1), z.maxLength(10)),
    }),
    /** Reserved concurrent executions per function. Off by default: a new account has none to reserve. */
    reservedConcurrency: z.optional(
      z.partialRecord(z.enum(functionNames), z.int().check(z.gte(1), z.lte(1000))),
    ),
  })
  .check(
    z.refine(({ mailDomain, mailFrom }) => mailFrom.endsWith(`@${mailDomain}`), { path: ['mailFrom'] }),
    z.refine(
      ({ throttle: { authorized, public: open } }) => open.requestsPerSecond <= authorized.requestsPerSecond,
      {
        path: ['throttle', 'public', 'requestsPerSecond'],
      },
    ),
    z.refine(({ throttle: { authorized, public: open } }) => open.burst <= authorized.burst, {
      path: ['throttle', 'public', 'burst'],
    }),
    z.refine(({ stage, beacon }) => stage === 'local' || beacon.chain === 'quicknet', {
      path: ['beacon', 'chain'],
    }),
  )
export type StageSettings = z.output<typeof stageSettings>

/** Parses settings. Throws with the path of every invalid field. */
export const parseStage = (settings: unknown): StageSettings => {
  const parsed = z.safeParse(stageSettings, settings)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, code }) => `${path.join('.') || 'the file'} (${code})`)
  throw new Error(`Invalid stage settings: ${faults.join(', ')}`)
}

/** Reads `stages/<name>.json`; the name inside must match the file's. */
export const readStage = (name: unknown): StageSettings => {
  const file = join(repositoryRoot, 'stages', `${z.parse(stageName, name)}.json`)
  const settings = parseStage(JSON.parse(readFileSync(file, 'utf8')))
  if (settings.stage !== name) throw new Error(`${file} is for the stage ${settings.stage}`)
  return settings
}
