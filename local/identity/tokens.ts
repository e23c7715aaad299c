import { randomUUID } from 'node:crypto'
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose'
import * as z from 'zod/mini'
import type { DataDir } from '../run/data-dir.ts'
import type { ClientSpec } from '../template/clients.ts'

/** A signed-in person; a machine has none. */
export type Person = { sub: string; username: string; groups: readonly string[] }

export type TokenRequest = {
  client: ClientSpec
  scopes: readonly string[]
  person: Person | null
  /** Lifetime in seconds; negative for an expired token. The client's own by default. */
  expiresIn?: number | undefined
}

/** Issues access tokens in Cognito's format, using the local clock. */
export type Tokens = {
  issuer: string
  /** The public keys, to publish and to verify with. */
  jwks: { keys: JWK[] }
  keys: JWTVerifyGetKey
  issue: (request: TokenRequest) => Promise<string>
}

const file = 'identity-key.json'
const storedKey = z.looseObject({ kty: z.literal('RSA'), kid: z.string(), n: z.string(), e: z.string() })
type StoredKey = z.output<typeof storedKey>

const signingKey = async (dataDir: DataDir): Promise<StoredKey> => {
  const kept = dataDir.read(file, storedKey)
  if (kept) return kept
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const made = z.parse(storedKey, {
    ...(await exportJWK(privateKey)),
    kid: randomUUID(),
    alg: 'RS256',
    use: 'sig',
  })
  dataDir.write(file, made)
  return made
}

export const openTokens = async (dataDir: DataDir, issuer: string, now: () => Date): Promise<Tokens> => {
  const jwk = await signingKey(dataDir)
  const privateKey = await importJWK(jwk, 'RS256')
  const { kty, kid, n, e } = jwk
  const jwks = { keys: [{ kty, kid, n, e, alg: 'RS256', use: 'sig' }] }
  return {
    issuer,
    jwks,
    keys: createLocalJWKSet(jwks),
    issue: ({ client, scopes, person, expiresIn = client.accessTokenSeconds }) => {
      const at = Math.floor(now().getTime() / 1000)
      const who = person
        ? { sub: person.sub, username: person.username, origin_jti: randomUUID() }
        : { sub: client.id }
      const groups = person && person.groups.length > 0 ? { 'cognito:groups': [...person.groups] } : {}
      return new SignJWT({
        ...who,
        ...groups,
        token_use: 'access',
        scope: scopes.join(' '),
        auth_time: at,
        version: 2,
        client_id: client.id,
      })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .setIssuer(issuer)
        .setIssuedAt(expiresIn < 0 ? at + expiresIn - 60 : at)
        .setExpirationTime(at + expiresIn)
        .setJti(randomUUID())
        .sign(privateKey)
    },
  }
}
