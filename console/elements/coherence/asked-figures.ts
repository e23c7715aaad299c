import { isMonth } from '../words/months.ts'

/** What a page's address asks of coherence: its months, brand and question, as far as they are given. */
export type AskedFigures = { from?: string; to?: string; brand?: string; question?: string }

/** Reads an address: `desde` and `hasta`, as far as they are months, `marca` and `pregunta`. Pure. */
export const askedFigures = (query: URLSearchParams): AskedFigures => {
  const [from, to] = [query.get('desde'), query.get('hasta')]
  const [brand, question] = [query.get('marca') ?? '', query.get('pregunta') ?? '']
  return {
    ...(isMonth(from) && { from }),
    ...(isMonth(to) && { to }),
    ...(brand !== '' && { brand }),
    ...(question !== '' && { question }),
  }
}
