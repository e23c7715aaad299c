import type { Schemas } from './app.ts'

/** The first page of whoever is signed in. */
export const homeOf = ({ audience, dealers }: Schemas['Me']): string => {
  if (audience === 'staff') return '/asortis'
  if (audience === 'specialist') return '/especialista'
  const [first] = dealers
  return first ? `/d/${encodeURIComponent(first.dealerId)}/problemas` : '/d'
}
