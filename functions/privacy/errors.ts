import { defineErrors } from '../platform/errors/define-errors.ts'

/** The errors specific to people's rights. */
export const privacyErrors = defineErrors({
  privacyPeopleOnly: {
    code: 'privacy-people-only',
    status: 403,
    title: 'Only those who look after the rights of the dealer’s customers may do this',
    meaning:
      "Who a dealer's customers are, and what is held about them, is shown to whoever looks after their rights: the dealer's managers, its people whose address is among its `alertRecipients` above level 1.",
    remedy:
      'Ask a manager, or have one of the `alertRecipients` above level 1 sign in with that address. A change of recipients takes up to a minute.',
  },
})
