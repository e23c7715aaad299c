import type { ErrorTexts } from '../es/errors.ts'

/** The service's own words are English; these are for fields of which they say less than one needs at the page. */
export const texts: ErrorTexts = {
  requests: {},
  fields: {},
  byKind: {
    empty: {
      date: 'Enter a date.',
      email: 'Enter an e-mail address, such as name@company.com.',
      file: 'Choose a file that is not empty.',
      id: 'Enter an identifier.',
      number: 'Enter a number.',
      select: 'Choose one.',
      tel: 'Enter a phone number.',
      text: 'Enter something.',
      time: 'Enter a time.',
    },
    missing: {
      choices: 'Choose at least one.',
      date: 'Enter a date.',
      email: 'Enter an e-mail address, such as name@company.com.',
      file: 'Choose a file.',
      id: 'Enter an identifier.',
      list: 'The list is empty.',
      number: 'Enter a number.',
      select: 'Choose one.',
      text: 'Enter something.',
      time: 'Enter a time.',
    },
    'not-a-choice': { select: 'Choose one.', text: 'Choose one of the options.' },
    'too-small': { choices: 'Choose at least one.', list: 'The list is too short: add what is missing.' },
    'too-big': { choices: 'Too many are chosen.', list: 'The list is too long: remove what is too much.' },
    'wrong-format': {
      date: 'Enter a date.',
      email: 'This is no e-mail address. Write it like name@company.com.',
      id: 'Use only letters without accents, digits and hyphens.',
      number: 'Enter a number.',
      select: 'Choose one.',
      tel: 'This is no phone number. Write it like +34 600 111 222.',
      time: 'Enter a time.',
    },
    'wrong-type': {
      choices: 'Choose at least one.',
      date: 'Enter a date.',
      number: 'Enter a number.',
      select: 'Choose one.',
      text: 'Enter a number.',
      time: 'Enter a time.',
    },
  },
  choices: (list) => `Choices: ${list}.`,
}
