import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import type { DataDir } from './data-dir.ts'

const file = 'secrets.json'

/** Secrets that are generated once and stored with the data, as Secrets Manager and Cognito would. */
export const openSecrets = (dataDir: DataDir): ((name: string) => string) => {
  const values: Record<string, string> = { ...dataDir.read(file, z.record(z.string(), z.string())) }
  return (name) => {
    const known = Object.hasOwn(values, name) ? values[name] : undefined
    if (known !== undefined) return known
    const made = randomBytes(48).toString('base64url').replaceAll(/[-_]/g, 'x')
    values[name] = made
    dataDir.write(file, values)
    return made
  }
}
