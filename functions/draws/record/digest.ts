import { sha256Hasher } from './sha256.ts'

/** A group and its list's commitment. */
type DigestLine = { group: string; commitment: string }

/** Computes a month's digest from lines added one by one, in ascending order by group. */
export const digestHasher = () => {
  const hasher = sha256Hasher()
  return {
    add: ({ group, commitment }: DigestLine): void => hasher.add(`${group} ${commitment}\n`),
    /** The digest of all lines added; nothing can be added afterwards. */
    digest: (): string => hasher.hex(),
  }
}

/** The month's digest: SHA-256 of the lines `<group> <commitment>\n`, sorted by group. */
export const digestOf = (lines: readonly DigestLine[]): string => {
  const hasher = digestHasher()
  for (const line of lines.toSorted((a, b) => (a.group < b.group ? -1 : 1))) hasher.add(line)
  return hasher.digest()
}
