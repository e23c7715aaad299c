import type { ExclusionsTexts } from '../../es/staff/exclusions.ts'

export const texts: ExclusionsTexts = {
  title: 'Advertising exclusion lists',
  intro:
    'Whoever is on the list may be called if the dealer only provides a service, without mentioning prizes. If its calls are commercial, they are not called. Each dealer says which in its settings.',
  inForce: (count: string, number: number) =>
    number === 1 ? 'In force: a list with one number.' : `In force: a list with ${count} numbers.`,
  none: 'No list is in force: no number is excluded yet.',
  newTitle: 'Put another list into force',
  newSay:
    'The file that the exclusion service gives, with a number or its hash (SHA-256 of the number with its prefix, such as +34600123456) on each line. The numbers do not leave this computer: their hashes are sent. The list replaces the one before completely.',
  source: 'Where it comes from',
  sourceHint: 'For example: Lista Robinson, as of 30 November.',
  sourceMissing: 'Say where the list comes from.',
  file: 'File',
  check: 'Check the file',
  found: (count: string, number: number) => {
    if (number === 0) return 'The file has no number: choose another.'
    return number === 1 ? 'One number.' : `${count} different numbers.`
  },
  bad: (lines: string, more: boolean) =>
    `These lines cannot be read and will be left out: ${lines}${more ? '… and others' : ''}.`,
  tooMany: (most: string) => `A list has at most ${most} numbers.`,
  putInForce: 'Put into force',
  confirmTitle: 'Put this list into force?',
  confirmSay:
    'It replaces the one before within a minute. If sending it is cut short, the one before stays in force.',
  sent: (sent: string, all: string) => `${sent} of ${all} sent.`,
  done: (count: string, number: number) =>
    number === 1 ? 'The list is in force: one number.' : `The list is in force: ${count} numbers.`,
  table: 'Lists sent, the latest first',
  state: 'State',
  states: { incomplete: 'Not sent completely', 'in-force': 'In force', replaced: 'Replaced' },
  numbers: 'Numbers',
  when: 'When',
  who: 'Who sent it',
  somebody: 'Somebody at Asortis',
}
