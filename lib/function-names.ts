/**
 * Every function by its name: `<part>-<entry>`, so that `alerts-on-problem` is `functions/alerts/on-problem.ts`. It
 * names the construct, the function in AWS, its log group and the local worker alike.
 */
export const functionNames = [
  'calls-http',
  'calls-on-call',
  'problems-http',
  'directory-http',
  'contract-http',
  'alerts-on-problem',
  'alerts-on-delivery',
  'alerts-on-sweep',
] as const

export type FunctionName = (typeof functionNames)[number]
