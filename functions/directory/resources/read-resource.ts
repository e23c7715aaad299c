import { DomainError, platformErrors } from '../../platform/errors/errors.ts'

const orNotFound = <V>(value: V | undefined): V => {
  if (value === undefined) throw new DomainError(platformErrors.notFound)
  return value
}

/** Reads a brand or a dealer, bypassing the cache. Throws 404 if there is none. */
export const readResource =
  <V>({ get }: { get: (id: string, consistent: true) => Promise<V | undefined> }) =>
  async (id: string): Promise<V> =>
    orNotFound(await get(id, true))

/** Reads a questionnaire version, bypassing the cache. Throws 404 if there is none. */
export const readVersion =
  <V>({ get }: { get: (id: string, version: number, consistent: true) => Promise<V | undefined> }) =>
  async (id: string, version: number): Promise<V> =>
    orNotFound(await get(id, version, true))
