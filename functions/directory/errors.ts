import { defineErrors } from '../platform/errors/define-errors.ts'

/** The errors specific to the directory. */
export const directoryErrors = defineErrors({
  versionExists: {
    code: 'version-exists',
    status: 409,
    title: 'A version never changes, and this one exists with other content',
    meaning:
      'This version of the questionnaire is stored with different content, and versions never change: stored calls refer to them.',
    remedy: 'Put the changed questionnaire as the next version.',
  },
})
