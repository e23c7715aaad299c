import { createHash } from 'node:crypto'
import { canonicalJson } from '../../platform/content/canonical-json.ts'

/**
 * The id of a request that was asked for at an instant (ISO 8601), so that ids are in the order of time. `of` is what makes
 * it this request and no other: the same gives the same id.
 */
export const requestIdOf = (askedAt: string, of: unknown): string =>
  `${askedAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z-${createHash('sha256').update(canonicalJson(of)).digest('hex').slice(0, 12)}`
