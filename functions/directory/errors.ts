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
  belongsToAsortis: {
    code: 'belongs-to-asortis',
    status: 409,
    title: "This address is that of one of Asortis's own people",
    meaning:
      "Whoever signs in with this address is one of Asortis's people, and cannot act for a dealer too.",
    remedy: 'Use another address of that person.',
  },
  tooManyDealers: {
    code: 'too-many-dealers',
    status: 409,
    title: 'This person acts for 50 dealers already',
    meaning: 'A person acts for at most 50 dealers.',
    remedy: 'Remove the person from another dealer first, or add somebody else.',
  },
  hasSignedIn: {
    code: 'has-signed-in',
    status: 409,
    title: 'This person has signed in already and needs no invitation',
    meaning: 'The person has chosen a password. An invitation would have nothing to offer.',
    remedy:
      'Somebody who has forgotten the password asks for a new one at the sign-in page. Somebody who has lost the second factor needs a reset of it.',
  },
  dealerLeft: {
    code: 'dealer-left',
    status: 409,
    title: 'Asortis no longer works for this dealer',
    meaning:
      'The dealer has an `endsAt`, the first day on which Asortis no longer works for it, and where the dealer is, that day has begun. `since` has it.',
    remedy:
      "Do not retry, and do not call this dealer's customers. If the dealer stays, staff take back its `endsAt`.",
  },
})
