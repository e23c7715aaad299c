import * as z from 'zod/mini'
import { outcome } from '../../cases/call/call-content.ts'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { named } from '../../platform/content/named.ts'
import { strataContent } from '../strata/strata.ts'
import { trait } from './stratum.ts'

/** The settings, with their version (0: the defaults) and since when they hold. */
export const strataResponse = named(
  'SupervisionSettingsInForce',
  z.extend(strataContent, { version: z.int(), since: z.nullable(z.string()) }),
)

/** A month of the sample. */
export const sampleResponse = named(
  'Sample',
  z.strictObject({
    month: z.string(),
    /** SHA-256 of the key, in hexadecimal digits. */
    commitment: z.string(),
    committedAt: z.string(),
    /** In hexadecimal digits; null until it is published. */
    key: z.nullable(z.string()),
    publishedAt: z.nullable(z.string()),
    /** The probabilities in force in the month so far, the earliest first. */
    settings: z.array(strataResponse),
  }),
)

/** What the sample decided about a call. */
export const sampledCall = named(
  'SampledCall',
  z.strictObject({
    callId: z.string(),
    receivedAt: z.string(),
    operator: z.string(),
    kind: callKind,
    outcome,
    trait,
    settings: z.int(),
    probability: z.number(),
    /** Twelve hexadecimal digits. */
    u: z.string(),
    drawn: z.boolean(),
  }),
)
export const sampledCallsPage = named(
  'SampledCallPage',
  z.strictObject({ items: z.array(sampledCall), next: z.nullable(z.string()) }),
)
