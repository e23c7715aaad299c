import { defineErrors } from '../../platform/errors/define-errors.ts'

/** The errors about who has the role `privacy`; apart from the others, which functions on the path of a call contain. */
export const rightsErrors = defineErrors({
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
})
