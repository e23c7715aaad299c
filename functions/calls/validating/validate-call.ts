import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Questionnaire } from '../../directory/questionnaires/questionnaire.ts'
import { forms } from '../../platform/content/schemas.ts'
import type { ValidationError } from '../../platform/errors/errors.ts'
import { implausibleTimes } from './implausible-time.ts'
import { type Outcome, outcomes } from '../../cases/call/outcomes.ts'
import { invalid } from './invalid.ts'
import type { KnownCall } from './known-call.ts'
import { questionnaireErrors } from './validate-answers.ts'

/** A complete call, or one as far as it is known. */
type KnownContent = Omit<KnownCall, 'dealer' | 'questionnaire'>

const withAnswers: readonly Outcome[] = ['completed', 'partial']
const withStory: readonly Outcome[] = [...withAnswers, 'declined', 'call-back']

/** Nobody was spoken to. */
const unreached: readonly Outcome[] = ['unreachable', 'voicemail']

/** The fields that name the problem that is followed up, the kind of call that has each, and the code for any other. */
const namingFields = [
  ['recheckOf', 'recheck', 'only-for-a-recheck'],
  ['reminderOf', 'reminder', 'only-for-a-reminder'],
] as const

/** How many errors are reported at most, as for the contract's other errors. */
const maxErrors = 20

const anyOf = (values: readonly string[]) => new Intl.ListFormat('en', { type: 'disjunction' }).format(values)

/** Checks fields that are allowed only with certain outcomes, kinds or times; a missing field is no error here. */
const misplacedFields = (content: KnownContent): ValidationError[] => {
  const { outcome, kind, startedAt, endedAt } = content
  const errors: ValidationError[] = []
  const onlyWith = (allowed: readonly Outcome[], pointer: string, given: boolean) => {
    if (given && outcome !== undefined && !allowed.includes(outcome)) {
      errors.push(
        invalid(
          pointer,
          'not-with-this-outcome',
          `Must be left out unless the outcome is ${anyOf(allowed)}.`,
        ),
      )
    }
  }
  onlyWith(withAnswers, '/answers', (content.answers?.length ?? 0) > 0)
  onlyWith(withStory, '/situations', (content.situations?.length ?? 0) > 0)
  onlyWith(withStory, '/motives', (content.motives?.length ?? 0) > 0)
  onlyWith(withStory, '/operatorVerdict', content.operatorVerdict !== undefined)
  onlyWith(
    outcomes.filter((one) => !unreached.includes(one)),
    '/requests',
    (content.requests?.length ?? 0) > 0,
  )
  onlyWith(['call-back'], '/callBackAt', content.callBackAt !== undefined)
  for (const [field, of, code] of namingFields) {
    if (content[field] !== undefined && kind !== undefined && kind !== of)
      errors.push(invalid(`/${field}`, code, `Must be left out unless the kind is ${of}.`))
  }
  if (startedAt !== undefined && endedAt !== undefined && Date.parse(endedAt) < Date.parse(startedAt)) {
    errors.push(invalid('/endedAt', 'before-start', 'Must not be before startedAt.'))
  }
  return errors
}

/** Checks for fields that a complete call with a certain outcome or kind requires but an assessment may lack. */
const missingFields = (content: KnownContent): ValidationError[] => {
  const errors: ValidationError[] = []
  if (content.outcome === 'completed' && !content.answers?.length) {
    errors.push(
      invalid(
        '/answers',
        content.answers ? 'too-small' : 'missing',
        content.answers
          ? 'Must have at least 1 item if the outcome is completed.'
          : 'This field is required if the outcome is completed: a list (a JSON array) of at least 1 answer.',
      ),
    )
  }
  if (content.outcome === 'call-back' && content.callBackAt === undefined) {
    errors.push(
      invalid(
        '/callBackAt',
        'missing',
        `This field is required if the outcome is call-back. ${forms.instant}`,
      ),
    )
  }
  for (const [field, of] of namingFields) {
    if (content.kind === of && content[field] === undefined)
      errors.push(invalid(`/${field}`, 'missing', `This field is required if the kind is ${of}. ${forms.id}`))
  }
  return errors
}

/** Those of the rules of `validateCall` that need neither questionnaire nor dealer. */
export const validateFields = (content: KnownContent, now: Date): ValidationError[] => [
  ...misplacedFields(content),
  ...implausibleTimes(content.startedAt, now),
  ...missingFields(content),
]

/**
 * Validates the rules across a call's fields, questionnaire and dealer (api.md, "Calls"), which its schema cannot
 * express, and its start against the server's clock. Returns at most 20 errors, none for a call that can be classified.
 * Details never repeat a value.
 */
export const validateCall = (
  content: KnownContent,
  questionnaire: Questionnaire,
  dealer: Dealer,
  now: Date,
): ValidationError[] =>
  [
    ...validateFields(content, now),
    ...(dealer.brands.includes(questionnaire.brand)
      ? []
      : [
          invalid(
            '/questionnaire',
            'brand-not-of-this-dealer',
            "Must be a questionnaire of one of the dealer's brands.",
          ),
        ]),
    ...questionnaireErrors(content, questionnaire),
  ].slice(0, maxErrors)

/** Applies the same rules to a call as far as it is known: only the fields present are validated. */
export const validateAssessment = (
  content: KnownCall,
  questionnaire: Questionnaire | undefined,
  now: Date,
): ValidationError[] => {
  const unreadableAnswers: ValidationError[] =
    !questionnaire && content.questionnaire === undefined && content.answers?.length
      ? [
          invalid(
            '/questionnaire',
            'missing',
            `This field is required if there are answers. ${forms.questionnaireName}`,
          ),
        ]
      : []
  return [
    ...misplacedFields(content),
    ...implausibleTimes(content.startedAt, now),
    ...unreadableAnswers,
    ...(questionnaire ? questionnaireErrors(content, questionnaire) : []),
  ].slice(0, maxErrors)
}
