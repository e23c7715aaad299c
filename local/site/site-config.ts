import type { SiteConfig } from '../../console/config.ts'
import { clientOf } from '../admin/audiences.ts'
import { people } from '../seed/people.ts'
import type { System } from '../template/read-system.ts'

/** What `/config.json` says on the local run: its own identity provider, and who there is to sign in as. */
export const localSiteConfig = (system: System, issuer: string): SiteConfig => ({
  signIn: {
    issuer,
    authorize: `${issuer}/oauth2/authorize`,
    token: `${issuer}/oauth2/token`,
    revoke: `${issuer}/oauth2/revoke`,
    logout: `${issuer}/logout`,
    clients: {
      dealer: clientOf(system, 'dealer').id,
      staff: clientOf(system, 'staff').id,
      specialist: clientOf(system, 'specialist').id,
    },
  },
  people: people.map(({ name, role, audience, who }) => ({ name, role, audience, who })),
})
