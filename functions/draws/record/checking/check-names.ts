import type { Check } from './check-record.ts'

/** What each check is called, by language; `tools/check_draw.py` has the same names. */
export const checkNames: Readonly<Record<'en' | 'es', Readonly<Record<Check, string>>>> = {
  en: {
    form: 'form',
    commitment: 'commitment',
    round: 'round',
    chain: 'chain',
    signature: 'signature',
    winner: 'winner',
    previous: 'previous',
  },
  es: {
    form: 'formato',
    commitment: 'compromiso',
    round: 'ronda',
    chain: 'cadena',
    signature: 'firma',
    winner: 'ganador',
    previous: 'mes anterior',
  },
}
