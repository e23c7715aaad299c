import type { SiteConfig } from '../config.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Recognises a configuration; it comes from our own origin, so only what the sign-in depends on is looked at. */
const isConfig = (value: unknown): value is SiteConfig =>
  isObject(value) && isObject(value.signIn) && isObject(value.signIn.clients)

/** Reads `/config.json`. Throws where there is none, or it is of another kind. */
export const readConfig = async (): Promise<SiteConfig> => {
  const response = await fetch('/config.json', { cache: 'no-cache' })
  const config: unknown = await response.json()
  if (!isConfig(config)) throw new Error('There is no configuration at /config.json')
  return config
}
