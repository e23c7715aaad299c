import { join } from 'node:path'
import { repositoryRoot } from './repository-root.ts'

/**
 * Every function's name, `<part>-<entry>`: `alerts-on-problem` is `functions/alerts/on-problem.ts`. The construct,
 * the function in AWS, its log group and the local worker all have this name.
 */
export const functionNames = [
  'calls-http',
  'calls-http-stored',
  'cases-on-change',
  'problems-http',
  'problems-http-exports',
  'problems-on-export',
  'problems-http-links',
  'supervision-http',
  'supervision-http-samples',
  'supervision-on-case-change',
  'supervision-on-month',
  'statistics-http',
  'statistics-on-change',
  'statistics-on-recompute',
  'surveys-http',
  'surveys-on-case-change',
  'surveys-http-coherence',
  'surveys-on-recompute',
  'surveys-http-imports',
  'surveys-on-read',
  'surveys-on-report',
  'mails-on-send',
  'mails-on-delivery',
  'directory-http',
  'directory-http-people',
  'groups-http',
  'draws-http',
  'draws-on-seal',
  'draws-on-decide',
  'draws-on-watch',
  'draws-on-announce',
  'draws-on-delivery',
  'privacy-http',
  'privacy-on-case-change',
  'privacy-on-hour',
  'information-http',
  'information-http-requests',
  'privacy-http-erasing',
  'privacy-on-erase',
  'privacy-http-orders',
  'privacy-on-export',
  'privacy-on-rectify',
  'digests-http',
  'digests-on-morning',
  'contract-http',
  'alerts-on-problem',
  'alerts-on-delivery',
  'alerts-on-sweep',
] as const

export type FunctionName = (typeof functionNames)[number]

/** The function's entry file. */
export const entryOf = (name: FunctionName): string => {
  const dash = name.indexOf('-')
  return join(repositoryRoot, 'functions', name.slice(0, dash), `${name.slice(dash + 1)}.ts`)
}
