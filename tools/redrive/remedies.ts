import type { FunctionName } from '../../lib/function-names.ts'

/**
 * What is done about the dead letters of a function.
 * `sweep`: they hold no data and say only that something was missed; the sweep finds what, from the table.
 * `again`: each holds the whole event, and the function gets it again.
 * `replay`: each names a place in the stream; the function gets the records again, as long as the stream has them.
 */
export type Remedy = 'sweep' | 'again' | 'replay'

export const remedies: Partial<Record<FunctionName, Remedy>> = {
  'alerts-on-problem': 'sweep',
  'alerts-on-sweep': 'sweep',
  'alerts-on-delivery': 'again',
  'cases-on-change': 'replay',
  'supervision-on-case-change': 'again',
  'supervision-on-month': 'again',
  'statistics-on-change': 'again',
  'statistics-on-recompute': 'again',
  'surveys-on-case-change': 'again',
  'surveys-on-recompute': 'again',
  'surveys-on-report': 'again',
  'surveys-on-read': 'again',
  'privacy-on-case-change': 'again',
  'privacy-on-hour': 'again',
  'privacy-on-erase': 'again',
  'privacy-on-export': 'again',
  'privacy-on-rectify': 'again',
  'problems-on-export': 'again',
  'mails-on-send': 'again',
  'mails-on-delivery': 'again',
  'digests-on-morning': 'again',
  'draws-on-seal': 'again',
  'draws-on-decide': 'again',
  'draws-on-watch': 'again',
  'draws-on-announce': 'again',
  'draws-on-delivery': 'again',
}

/** The function that sweeps. */
export const sweeper: FunctionName = 'alerts-on-sweep'

/** The stacks' names of a function and its dead-letter queue. */
export const placesOf = (stage: string, name: FunctionName) => ({
  functionName: `fidelizacion-${stage}-${name}`,
  queueName: `fidelizacion-${stage}-${name}-dead-letters`,
})
