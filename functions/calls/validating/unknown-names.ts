import type { ValidationError } from '../../platform/errors/errors.ts'

/** The error in an assessment for a dealer that does not exist. */
export const unknownDealer: ValidationError = {
  in: 'body',
  pointer: '/dealer',
  code: 'unknown-dealer',
  detail: 'Must be the id of an existing dealer, such as gredos.',
}

/** The error in a call or an assessment for a questionnaire version that does not exist. */
export const unknownQuestionnaire: ValidationError = {
  in: 'body',
  pointer: '/questionnaire',
  code: 'unknown-questionnaire',
  detail: 'Must be an existing questionnaire version, such as seat-after-service@3.',
}
