import * as z from 'zod/mini'
import { callKind } from '../../directory/questionnaires/call-kind.ts'
import { detail } from './customer-detail.ts'
import {
  day,
  id,
  instant,
  language,
  optionalLine,
  questionnaireName,
} from '../../platform/content/schemas.ts'
import { facts } from './call-facts.ts'
import { requests } from '../customer/requests.ts'
import { omitEmpty } from '../../platform/content/omit-empty.ts'
import { outcomes } from './outcomes.ts'
import { named } from '../../platform/content/named.ts'
import { givenCustomerRef } from '../../platform/personal-data/no-customer.ts'

/** How a contact call ended. */
export const outcome = named('Outcome', z.enum(outcomes))

const flag = z.optional(z.boolean())
const someId = z.optional(id)
const someInstant = z.optional(instant)
const shortLine = optionalLine(20)

export const said = z.optional(
  named(
    'Said',
    z
      .strictObject({ script: shortLine, brandSurvey: flag, prize: flag, onBehalf: flag })
      .check(omitEmpty('script')),
  ),
)

/** Whether the customer is a person, or a company, whose reference many drivers share. */
export const customerType = named('CustomerType', z.enum(['person', 'company']))

export const customer = named(
  'Customer',
  z.strictObject({
    ref: givenCustomerRef,
    name: detail(200),
    phone: detail(40),
    email: detail(254),
    language: z.optional(language),
    /** A company's rest period, open problems and no contact go by reference and phone together. */
    type: z.optional(customerType),
  }),
)

const vehicle = named(
  'Vehicle',
  z
    .strictObject({ plate: shortLine, model: optionalLine(100), vin: shortLine })
    .check(omitEmpty('plate', 'model', 'vin')),
)

export const visit = named(
  'Visit',
  z.strictObject({
    ref: id,
    date: z.optional(day),
    site: someId,
    adviser: someId,
    vehicle: z.optional(vehicle),
  }),
)

const fields = {
  kind: callKind,
  outcome,
  attempt: z.optional(z.int().check(z.gte(1), z.lte(100))),
  startedAt: instant,
  endedAt: someInstant,
  callBackAt: someInstant,
  operator: id,
  recording: someId,
  recordingInformed: flag,
  recheckOf: someId,
  reminderOf: someId,
  questionnaire: questionnaireName,
  customer,
  visit,
  ...facts,
  said,
  requests,
}

export type Customer = z.output<typeof customer>
export type Visit = z.output<typeof visit>

/** A call as reported by call-centre software: facts only, never rewritten. `validate-call.ts` has the cross-field rules. */
export const callContent = named('CallContent', z.strictObject(fields))
export type CallContent = z.output<typeof callContent>

/**
 * The id of a new call: none by which its problem could not be read, because `…/problems/pulse` is something else.
 */
export const newCallId = id.check(
  z.refine((value) => value !== 'pulse', {
    error: 'Must be any other id than pulse, such as C-10442.',
    params: { code: 'reserved' },
  }),
)

/** A call in a batch: its content with its id. */
export const batchItem = named('BatchCall', z.strictObject({ ...fields, callId: newCallId }))

/** A call as far as it is known while in progress. `dealer` makes the dealer's own script settings apply. */
export const assessmentContent = named(
  'AssessmentContent',
  z.partial(
    z.strictObject({
      ...fields,
      dealer: id,
      customer: named('AssessmentCustomer', z.partial(customer)),
      visit: named('AssessmentVisit', z.partial(visit)),
    }),
  ),
)
export type AssessmentContent = z.output<typeof assessmentContent>

/** What somebody answers to try a questionnaire: an assessment without a customer. */
export const trialContent = named(
  'TrialContent',
  z.partial(z.strictObject({ dealer: id, kind: callKind, outcome, ...facts })),
)
export type TrialContent = z.output<typeof trialContent>

/** The facts that classification uses. */
export type CallFacts = Pick<CallContent, keyof typeof facts>

/** The fields of a closing. */
export const closingFields = {
  ...{ endedAt: instant, said, requests },
  ...{ recording: fields.recording, recordingInformed: fields.recordingInformed },
}

/** The end of a call that was reported while in progress. */
export const closingContent = named('ClosingContent', z.strictObject(closingFields))
export type ClosingContent = z.output<typeof closingContent>
