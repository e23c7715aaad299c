/**
 * A plate as it is compared: NFKC, upper case, letters and digits only. Nothing is guessed or stripped: the prefixes
 * `R`, `E`, `P` and `C` of Spanish plates mean something. Empty if nothing is left.
 */
export const plateKey = (plate: string): string =>
  plate
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
