import * as z from 'zod/mini'

/** What the bucket keeps of each deployment of the site, the newest first. No page can ask for it. */
export const releasesKey = 'releases.json'

/** A deployment of the site: the keys of its assets, and since when there is a newer one. */
const release = z.object({ assets: z.array(z.string()), replacedAt: z.optional(z.iso.datetime()) })
export const releasesSchema = z.array(release)
export type Releases = z.output<typeof releasesSchema>

/** A page that was open when the next release came may still ask for what belongs to it, this long. */
const keptMs = 30 * 24 * 3_600_000

/**
 * Puts a release in front of those before it, and drops those that were replaced more than 30 days ago. The age counts
 * from the replacement: what is in use has none.
 */
export const addRelease = (before: Releases, assets: readonly string[], now: Date): Releases => [
  { assets: [...assets] },
  ...before
    .map((one) => ({ ...one, replacedAt: one.replacedAt ?? now.toISOString() }))
    .filter(({ replacedAt }) => Date.parse(replacedAt) > now.getTime() - keptMs),
]

/** The assets that belonged to a release before and belong to none now. */
export const unusedAssets = (before: Releases, now: Releases): readonly string[] => {
  const used = new Set(now.flatMap(({ assets }) => assets))
  return [...new Set(before.flatMap(({ assets }) => assets))].filter((key) => !used.has(key))
}
