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
  lastPrivacyPerson: {
    code: 'last-privacy-person',
    status: 409,
    title: "Nobody else looks after the rights of this dealer's customers",
    meaning:
      'This person is the last one with the role `privacy` at the dealer. What its customers ask about their data must reach somebody.',
    remedy: 'Give the role to another person of the dealer first.',
  },
  tooManyPrivacyPeople: {
    code: 'too-many-privacy-people',
    status: 409,
    title: 'Twenty people have the role privacy at this dealer already',
    meaning:
      'At most 20 people of a dealer have the role `privacy`, because each of them is told of every request.',
    remedy: 'Take the role from somebody else first.',
  },
  dealerHandlesRights: {
    code: 'dealer-handles-rights',
    status: 409,
    title: "This dealer handles its customers' rights itself",
    meaning:
      "The dealer's `rightsHandledBy` is `dealer`: what its customers ask about their data is decided and carried out by its own people with the role `privacy`. Asortis's staff only register what was asked.",
    remedy:
      "Register the request; the dealer's privacy people are told. If the dealer has instructed Asortis in writing, staff set `rightsHandledBy` to `asortis` first.",
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
