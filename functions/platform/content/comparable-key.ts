/**
 * A plate or a reference as it is compared: NFKC, upper case, letters and digits only. Spaces, hyphens, and whether an accent
 * is composed make no difference; nothing is guessed or stripped: the prefixes `R`, `E`, `P` and `C` of Spanish plates mean
 * something. Empty if nothing is left. Pure.
 */
export const comparableKey = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
