import { defineErrors } from '../platform/errors/define-errors.ts'

/** The errors of the directory alone. */
export const directoryErrors = defineErrors({
  versionExists: {
    code: 'version-exists',
    status: 409,
    title: 'A version never changes, and this one exists with other content',
  },
})
