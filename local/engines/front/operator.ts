import type { Principal } from './types.ts'

/** The local run itself (seeding, polling, the admin endpoint), which may do everything. */
export const operatorPrincipal = (accountId: string): Principal => ({
  name: 'operator',
  arn: `arn:aws:iam::${accountId}:user/operator`,
  accountId,
  policies: [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }],
})
