import { defineErrors } from '../platform/errors/define-errors.ts'

/** The errors specific to people's rights. */
export const privacyErrors = defineErrors({
  privacyPeopleOnly: {
    code: 'privacy-people-only',
    status: 403,
    title: "Only those who look after the rights of the dealer's customers may do this",
    meaning:
      "Who a dealer's customers are, and what is held about them, is shown to whoever looks after their rights: the dealer's people with the role `privacy` or, while nobody has it, its managers (`alertRecipients` above level 1).",
    remedy: 'Ask one of them, or have staff give somebody the role `privacy`. A change takes up to a minute.',
  },
  alreadyConcluded: {
    code: 'already-concluded',
    status: 409,
    title: 'The request has been concluded otherwise',
    meaning: 'Somebody has completed or refused the request already, with another outcome.',
    remedy: 'Read the request and show what was recorded. Do not retry.',
  },
  notInstructed: {
    code: 'not-instructed',
    status: 403,
    title: 'The dealer carries this out itself',
    meaning:
      "The dealer handles its customers' rights itself (`rightsHandledBy`): staff note what was asked, and the dealer's privacy people carry it out.",
    remedy:
      'Register the request, of which the privacy people are told; or set `rightsHandledBy` to `asortis` once the dealer has instructed so.',
  },
  planOutdated: {
    code: 'plan-outdated',
    status: 409,
    title: 'The plan of this erasure does not hold any more',
    meaning:
      'What is held about the customer has changed since the plan was made, or the plan is older than 15 minutes.',
    remedy: 'Ask again what would be erased (`dryRun=true`), look at it, and order it with the new `planId`.',
  },
  erasureUnderWay: {
    code: 'erasure-under-way',
    status: 409,
    title: 'An erasure of this is under way already',
    meaning:
      'What would be erased is being set apart by the erasure that `erasureId` names. It takes some twenty minutes until it is through.',
    remedy:
      'Follow that erasure (`GET …/erasures/{erasureId}`). Whatever is received meanwhile can be erased once it is `blocked`.',
  },
  noObjection: {
    code: 'no-objection',
    status: 409,
    title: 'The customer does not object',
    meaning: 'There is no objection of this customer in force about which the dealer could decide.',
    remedy:
      'Read what is held about the customer; put them into the state `objection` first, if they object.',
  },
  notInState: {
    code: 'not-in-state',
    status: 409,
    title: 'The customer has never been in this state',
    meaning:
      'There is nothing to end: neither the customer nor those of the company who are meant were ever put into this state. That it was ended before is no error.',
    remedy:
      'Read which states the customer is in (`GET …/customers/{customerRef}/states`); of a company, check the phones. Do not retry.',
  },
  needsSecondPerson: {
    code: 'needs-second-person',
    status: 409,
    title: 'Somebody else has to approve this',
    meaning:
      "What is blocked is opened by two people. Whoever asked for it cannot approve it, nor can somebody who was given access, a role or another way to sign in since; of Asortis's people only privacy officers can, and none of them what one of Asortis's people asked for at a dealer that handles its customers' rights itself.",
    remedy:
      "Have another of the dealer's privacy people, or one of Asortis's privacy officers, sign in and approve it within 24 hours.",
  },
  noSecondPerson: {
    code: 'no-second-person',
    status: 409,
    title: 'Nobody else could approve this',
    meaning:
      "What is blocked is opened by two people, and there is no second one: another of the dealer's privacy people or, where two of Asortis's people may open it or one of the dealer's asks, a privacy officer of Asortis.",
    remedy:
      "Have staff give another of the dealer's people the role `privacy`, or an operator make somebody of Asortis a privacy officer (`npm run add-staff`); then ask again.",
  },
  stillBlocking: {
    code: 'still-blocking',
    status: 409,
    title: 'What is to be opened is still being set apart',
    meaning:
      'An erasure or a correction of this customer is under way. It takes some twenty minutes until all of it is blocked, and nothing of it can be opened before.',
    remedy: 'Ask again at the time that `detail` names.',
  },
})
