import type { Language } from '../../platform/words/language.ts'

/** What asks the dealer not to ring yet, while the customer is on the line. */
export const waitWords: Record<Language, string> = {
  es: 'Seguimos hablando con el cliente. Llame en cuanto termine la llamada.',
  en: 'We are still speaking to the customer. Please ring as soon as our call ends.',
}
