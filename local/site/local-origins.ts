import type { System } from '../template/read-system.ts'

/** This run's own addresses, each without a slash at the end. */
type Addresses = { site: string; signIn: string; files: string }

/** Replaces the origins of the templates in a text by this run's own: of the site, the sign-in pages and the files. */
export const localOrigins =
  ({ site, region }: Pick<System, 'site' | 'region'>, here: () => Addresses) =>
  (text: string): string => {
    const own = here()
    return text
      .replaceAll(site.url, own.site)
      .replaceAll(site.signInUrl, own.signIn)
      .replaceAll(`https://s3.${region}.amazonaws.com`, own.files)
  }
