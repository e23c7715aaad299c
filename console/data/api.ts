import { createTransport, type FidelizacionClient } from '../../client/transport.ts'
import type { SiteConfig } from '../config.ts'
import { sessionTokens } from '../session/session.ts'

/** The whole of a request, retries included, takes no longer than somebody waits at a page. */
const budget = { attemptMs: 15_000, totalMs: 20_000 }

/** What the API offers anybody, without signing in. */
export const openPublicApi = (): FidelizacionClient => createTransport({ baseUrl: '', budget }, undefined)

/** The API as whoever is signed in may use it. */
export const openApi = (config: SiteConfig): FidelizacionClient =>
  createTransport({ baseUrl: '', budget }, sessionTokens(config))
