import { openPeople } from '../../functions/directory/people/open-people.ts'
import { tableClient } from '../../functions/platform/table/client.ts'
import { createIdentityServer } from '../identity/identity.ts'
import { openTokens, type Tokens } from '../identity/tokens.ts'
import { openRefreshTokens } from '../identity/refresh-tokens.ts'
import { whoIs } from '../identity/who.ts'
import { clientOf } from '../admin/audiences.ts'
import { people } from '../seed/people.ts'
import type { LocalClock } from '../run/clock.ts'
import type { DataDir } from '../run/data-dir.ts'
import { closeServer, listenAgain } from '../run/listen.ts'
import type { ClientSpec } from '../template/clients.ts'
import type { System } from '../template/read-system.ts'
import type { Engines } from './start-engines.ts'

/** The templates must trust the pool that the local provider replaces. */
const checkIssuers = ({ api, userPool }: System) => {
  for (const { key, authorizer } of api.routes) {
    if (authorizer && authorizer.issuer !== userPool.issuer) {
      throw new Error(`${key} trusts ${authorizer.issuer}, not the stacks' own user pool`)
    }
  }
}

/** The table, straight from its engine: what the local run does itself is not what its faults are for. */
const tableOf = ({ table, region }: System, endpoint: string) => ({
  client: tableClient({ endpoint, region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  tableName: table.name,
})

/** The sample people of a client's audience. */
const peopleOf = (system: System) => (client: ClientSpec) =>
  people.filter(({ audience }) => clientOf(system, audience).id === client.id)

/** Where the rest of the run is, which starts later. */
type Places = { localOrigins: (text: string) => string; siteOrigin: () => string }

/** Replaces the user pool, on its last port: tokens survive a restart. */
export const startIdentity = async (
  system: System,
  dataDir: DataDir,
  clock: LocalClock,
  secret: (name: string) => string,
  { pool, tableUrl }: Pick<Engines, 'pool'> & { tableUrl: string },
  { localOrigins, siteOrigin }: Places,
  lastPort: number | undefined,
) => {
  checkIssuers(system)
  const clientSecret = ({ id }: ClientSpec) => secret(`client:${id}`)
  const opened = Promise.withResolvers<Tokens>()
  const who = whoIs({ pool, people: openPeople(tableOf(system, tableUrl)), now: clock.now })
  const file = dataDir.at('refresh-tokens.jsonl')
  const refreshTokens = openRefreshTokens({ file, pool, now: clock.now })
  const server = createIdentityServer(system.userPool.clients, clientSecret, () => opened.promise, {
    whoIs: who,
    refreshTokens,
    localOrigins,
    siteOrigin,
    peopleOf: peopleOf(system),
  })
  const port = await listenAgain(server, lastPort)
  const tokens = await openTokens(dataDir, `http://127.0.0.1:${port}`, clock.now)
  opened.resolve(tokens)
  const stop = async () => {
    await closeServer(server)
    refreshTokens.close()
  }
  return { tokens, clientSecret, whoIs: who, port, stop }
}
