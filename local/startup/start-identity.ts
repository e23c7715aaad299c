import { createIdentityServer } from '../identity/identity.ts'
import { openTokens, type Tokens } from '../identity/tokens.ts'
import type { LocalClock } from '../run/clock.ts'
import type { DataDir } from '../run/data-dir.ts'
import { closeServer, listenAgain } from '../run/listen.ts'
import type { ClientSpec } from '../template/clients.ts'
import type { System } from '../template/read-system.ts'

/** The templates must trust the pool that the local provider replaces. */
const checkIssuers = ({ api, userPool }: System) => {
  for (const { key, authorizer } of api.routes) {
    if (authorizer && authorizer.issuer !== userPool.issuer) {
      throw new Error(`${key} trusts ${authorizer.issuer}, not the stacks' own user pool`)
    }
  }
}

/** Replaces the user pool, on its last port: tokens survive a restart. */
export const startIdentity = async (
  system: System,
  dataDir: DataDir,
  clock: LocalClock,
  secret: (name: string) => string,
  lastPort: number | undefined,
) => {
  checkIssuers(system)
  const clientSecret = ({ id }: ClientSpec) => secret(`client:${id}`)
  const opened = Promise.withResolvers<Tokens>()
  const server = createIdentityServer(system.userPool.clients, clientSecret, () => opened.promise)
  const port = await listenAgain(server, lastPort)
  const tokens = await openTokens(dataDir, `http://127.0.0.1:${port}`, clock.now)
  opened.resolve(tokens)
  return { tokens, clientSecret, port, stop: () => closeServer(server) }
}
