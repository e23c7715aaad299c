import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { repositoryRoot } from '../../../lib/repository-root.ts'

type Schema = Readonly<Record<string, unknown>>

const record = z.record(z.string(), z.unknown())
const document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), record) }),
})
const withBody = z.looseObject({
  operationId: z.string(),
  requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({ schema: record })) }),
})

const asSchemas = (value: unknown): Schema[] => z.catch(z.array(record), []).parse(value)
const asSchema = (value: unknown): Schema | undefined => record.safeParse(value).data

/**
 * Every field of a request body into which somebody can write what they like: a string of the contract that has no pattern
 * (ids, days, instants) and is not one of a list. Each as `<operationId> <JSON Pointer>`, with `*` for the items of a list.
 */
export const freeTexts = (): string[] => {
  const { paths, components } = z.parse(
    document,
    JSON.parse(readFileSync(join(repositoryRoot, 'docs', 'openapi.json'), 'utf8')),
  )
  const walk = (given: Schema, path: string, above: readonly string[]): string[] => {
    const ref = String(given['$ref'] ?? '')
    if (above.includes(ref) && ref !== '') return []
    const schema = components.schemas[ref.split('/').at(-1) ?? ''] ?? given
    const inside = [...above, ref]
    const parts = ['anyOf', 'oneOf', 'allOf'].flatMap((name) => asSchemas(schema[name]))
    const items = asSchema(schema['items'])
    const isText = [schema['type']].flat().includes('string')
    const isFree = isText && !('enum' in schema) && !('const' in schema) && !('pattern' in schema)
    return [
      ...(isFree ? [path] : []),
      ...parts.flatMap((part) => walk(part, path, inside)),
      ...Object.entries(asSchema(schema['properties']) ?? {}).flatMap(([name, one]) =>
        walk(asSchema(one) ?? {}, `${path}/${name}`, inside),
      ),
      ...(items ? walk(items, `${path}/*`, inside) : []),
    ]
  }
  const found = Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap((one) => {
      const { data } = withBody.safeParse(one)
      return Object.values(data?.requestBody.content ?? {}).flatMap(({ schema }) =>
        walk(schema, '', []).map((path) => `${data?.operationId} ${path}`),
      )
    })
  return [...new Set(found)].toSorted()
}

/** The canary in each field that says something of a dealer's customer (`test/e2e/canaries.test.ts`). */
export const canaryOf: Readonly<Record<string, string>> = {
  'putCall /customer/name': 'customer.name',
  'putCall /customer/phone': 'customer.phone',
  'putCall /customer/email': 'customer.email',
  'putCall /visit/vehicle/plate': 'visit.vehicle.plate',
  'putCall /visit/vehicle/model': 'visit.vehicle.model',
  'putCall /visit/vehicle/vin': 'visit.vehicle.vin',
  'putCall /answers/*/comment': 'answers.comment',
  'putCall /situations/*/description': 'situations.description',
  'putCall /motives/*/text': 'motives.text',
  'putCall /requests/*/text': 'requests.text',
  'putAmendment /note': 'amendment.note',
  'putAmendment /customer/phone': 'amendment.customer.phone',
  'takeStep /note': 'step.note',
  'takeStep /outcome': 'step.outcome',
  'takeStep /decision': 'step.decision',
  'openRightsRequest /text': 'rights-request.text',
  'concludeRightsRequest /outcome': 'conclusion.outcome',
  'concludeRightsRequest /identityCheck': 'conclusion.identity',
  'setCustomerState /ground': 'state.ground',
}

/** Fields without a canary there, and why each needs none or where it has one. */
export const withoutCanary: readonly { of: RegExp; why: string }[] = [
  {
    of: /^(putCalls|putClosing|putAmendment) /,
    why: 'The same fields as those of a call, stored in the same items.',
  },
  { of: /^(putCall|assess|tryQuestionnaire) .*script$/, why: 'A version of ours.' },
  { of: /^(assess|tryQuestionnaire|askContactPermission|search[A-Z]\w+) /, why: 'Nothing of it is stored.' },
  {
    of: /^(put|change)(Brand|BrandSurvey|Dealer|Group|Questionnaire|Preferences|Person|ExclusionList) /,
    why: 'About those who work with the service, or about nobody.',
  },
  {
    of: /^(addPerson|import(Dealers|People)|resetSecondFactor|startProblemExport|startSurveyImport|applyDiscount) /,
    why: 'About those who work with the service, or about nobody.',
  },
  { of: /^(takeStep|acknowledge) \/assignee$/, why: 'Who at the dealer has the case; shown as a role.' },
  {
    of: /^(put|accept)SurveyResponse/,
    why: 'test/support/privacy/somebody.ts has canaries in responses; choices and times are checked.',
  },
  { of: /^passOn \/note$/, why: 'test/support/privacy/somebody.ts has a canary in it.' },
  { of: /^takeReviewAction \/note$/, why: 'test/integration/privacy/reviews.test.ts erases it.' },
  { of: /^rectifyCustomer /, why: 'test/integration/privacy/rectifying.test.ts follows old and new values.' },
  {
    of: /^(set|end)CustomerState |^decideObjection /,
    why: 'Kept on the same item as the ground of a state that is set.',
  },
  {
    of: /\/instruction\/reference$/,
    why: 'test/unit/privacy/what-stays.test.ts takes it out of the register; an erasure refuses one that names the customer.',
  },
  { of: / \/phones\/\*$/, why: 'Only keyed hashes of numbers are stored.' },
  {
    of: /^requestBlockedAccess \/reference$/,
    why: 'Sealed with whose data it is, and gone with that; test/integration/privacy/opening/opening.test.ts has it.',
  },
  {
    of: /^(requestInformation|sendInformationForm|changeInformationRequest) /,
    why: 'Not about a customer of a dealer: test/integration/information/requests.test.ts erases it.',
  },
]
